import { performance } from "node:perf_hooks";
import { afterAll, describe, expect, test } from "vitest";
import { threadedMailReader } from "../../app/adapters/mail-reader/reader.server";
import { MailUnreadable } from "../../app/ports/mail-reader";

const reader = threadedMailReader();
afterAll(() => reader.stop());

/** Bytes of a text in a single-byte charset. */
function encode(text: string, charset: string): Buffer {
  const table = new TextDecoder(charset).decode(Uint8Array.from({ length: 256 }, (_, i) => i));
  return Buffer.from([...text].map((sign) => table.indexOf(sign)));
}

const head = (lines: string[]) =>
  Buffer.from(["From: a@b.example", "MIME-Version: 1.0", ...lines, "", ""].join("\r\n"));
const bulgarian = "Купуваха дървен материал от едно и също място.";
const turkish = "Keresteyi aynı depodan alıyorlardı, gerisi kendiliğinden geldi.";
const croatian = "Drvo su kupovali na istom mjestu, a najviše češnjevu i žutu građu.";
const italian = "Il resto è venuto da sé, perché la città lo voleva già.";

describe("charsets", () => {
  test.each([
    ["windows-1251 named as it is", bulgarian, "windows-1251", "windows-1251"],
    ["windows-1251 labelled UTF-8", bulgarian, "windows-1251", "utf-8"],
    ["windows-1251 labelled ISO-8859-1", bulgarian, "windows-1251", "iso-8859-1"],
    ["koi8-r labelled UTF-8", bulgarian, "koi8-r", "utf-8"],
    ["windows-1254 labelled UTF-8", turkish, "windows-1254", "utf-8"],
    ["windows-1250 labelled UTF-8", croatian, "windows-1250", "utf-8"],
    ["windows-1252 labelled UTF-8", italian, "windows-1252", "utf-8"],
  ])("%s", async (_, text, real, label) => {
    const raw = [
      head([`Content-Type: text/plain; charset=${label}`, "Content-Transfer-Encoding: 8bit"]),
      encode(text, real),
    ];
    expect((await reader.read(Buffer.concat(raw))).text.trim()).toBe(text);
  });

  test("a body without charset", async () => {
    const raw = Buffer.concat([head(["Content-Transfer-Encoding: 8bit"]), encode(bulgarian, "windows-1251")]);
    expect((await reader.read(raw)).text.trim()).toBe(bulgarian);
  });

  test("UTF-8 labelled as a single-byte charset, base64 and all", async () => {
    const lines = ["Content-Type: text/plain; charset=windows-1251", "Content-Transfer-Encoding: base64"];
    const raw = Buffer.concat([head(lines), Buffer.from(Buffer.from(turkish).toString("base64"))]);
    expect((await reader.read(raw)).text.trim()).toBe(turkish);
  });
});

describe("letters that mean harm", () => {
  test("HTML gives text alone: no script, no picture, no address behind a link", async () => {
    const html =
      '<p>Hi<script>alert(1)</script><img src="http://track.example/x.gif"><a href="javascript:x()">here</a></p><style>p{}</style>';
    const { htmlText } = await reader.read(
      Buffer.concat([head(["Content-Type: text/html; charset=utf-8"]), Buffer.from(html)]),
    );
    expect(htmlText.replace(/\s+/g, " ").trim()).toBe("Hihere");
  });

  test.each([
    ["a million header lines", Buffer.from(`${"X-A: b\r\n".repeat(1_000_000)}\r\ntext`)],
    [
      "a hundred thousand parts",
      Buffer.from(`Content-Type: multipart/mixed; boundary=b\r\n\r\n${"--b\r\n\r\nx\r\n".repeat(100_000)}--b--`),
    ],
    [
      "ten thousand nested parts",
      Buffer.from(
        Array.from(
          { length: 10_000 },
          (_, i) => `Content-Type: multipart/mixed; boundary=b${i}\r\n\r\n--b${i}\r\n`,
        ).join(""),
      ),
    ],
    ["deep HTML", Buffer.concat([head(["Content-Type: text/html"]), Buffer.from("<div>".repeat(100_000))])],
    ["no mail at all", Buffer.from([0, 1, 2, 255, 254])],
  ])("%s ends in time, read or refused, and the main thread stays free", async (_, raw) => {
    let longest = 0;
    let last = performance.eventLoopUtilization();
    const watch = setInterval(() => {
      const now = performance.eventLoopUtilization();
      longest = Math.max(longest, performance.eventLoopUtilization(now, last).active);
      last = now;
    }, 50);
    const result = await reader.read(raw).catch((error: unknown) => error);
    clearInterval(watch);
    expect(result instanceof Error ? result instanceof MailUnreadable : true).toBe(true);
    expect(longest).toBeLessThan(1_000);
    const after = await reader.read(Buffer.concat([head([]), Buffer.from("still here")]));
    expect(after.text.trim()).toBe("still here");
  });
});
