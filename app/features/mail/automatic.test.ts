import { describe, expect, test } from "vitest";
import { automaticReason, type HeaderLines } from "./automatic";

const person: HeaderLines = [
  ["from", "a@b.example"],
  ["message-id", "<1@b.example>"],
  ["subject", "Re: Question"],
];
const reason = (more: HeaderLines, from = "a@b.example") => automaticReason([...person, ...more], from, "m.example");

describe("P5: automatic mail", () => {
  test("a person's mail is none, also with Outlook's suppressing header or our own list's name", () => {
    expect(
      reason([
        ["x-auto-response-suppress", "All"],
        ["auto-submitted", "no"],
        ["list-id", "<q.m.example>"],
      ]),
    ).toBeNull();
  });

  test.each<[string, HeaderLines, string]>([
    ["auto-submitted", [["auto-submitted", "auto-replied; owner=x"]], "auto-submitted"],
    ["precedence", [["precedence", "bulk"]], "precedence"],
    ["autoreply", [["x-autoreply", "yes"]], "auto-reply"],
    ["a foreign list", [["list-id", "Talk <talk.other.example>"]], "list"],
    ["our own loop header", [["x-distretto-loop", "1"]], "loop"],
    ["a report", [["content-type", "multipart/report; report-type=delivery-status"]], "report"],
    ["an empty return path", [["return-path", "<>"]], "null-sender"],
    ["a long way", Array.from({ length: 51 }, () => ["received", "by x"] as const), "loop"],
    ["a challenge", [["subject", "Please confirm your message"]], "challenge"],
  ])("%s", (_, headers, expected) => {
    const kept = headers.some(([name]) => name === "subject") ? headers : [...person, ...headers];
    expect(automaticReason(kept, "a@b.example", "m.example")).toBe(expected);
  });

  test("our own Message-ID and the null sender", () => {
    expect(automaticReason([["message-id", "<1@M.example>"]], "a@b.example", "m.example")).toBe("loop");
    expect(reason([], "")).toBe("null-sender");
  });
});
