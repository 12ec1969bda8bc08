import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { trimReply } from "./trim-reply";

const line = fc.constantFrom(
  "text",
  "",
  "> quote",
  ">> deeper",
  "-- ",
  "On 3 March 2026 at 10:00, A <a@b.example> wrote:",
  "From: A <a@b.example>",
  "Sent: 3 March 2026",
  "To: b",
  "Subject: c",
  "-----Original Message-----",
  "Sent from my iPhone",
  "## Please write your reply above this line ##",
  "________",
  "wrote:",
  "\u00a0",
);
const words = (text: string) => text.split(/\s+/).filter(Boolean).sort();

describe("trimming", () => {
  test("T1: no word is lost, whatever the letter looks like", () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
        const { reply, folded } = trimReply(lines.join("\n"));
        expect(words(`${reply} ${folded}`)).toEqual(words(lines.join("\n")));
      }),
      { numRuns: 1000 },
    );
  });

  test("T6: answers in between keep their quotes; the quote after the last answer is folded", () => {
    const text = "On 3/3/26 10:15, A wrote:\n> one?\nYes.\n> two?\nNo.\n> bye";
    expect(trimReply(text)).toEqual({ reply: "> one?\nYes.\n> two?\nNo.", folded: "On 3/3/26 10:15, A wrote:\n> bye" });
  });

  test("T5: text above and below one quote is kept in order", () => {
    expect(trimReply("Above.\n\nOn 3/3/26 10:15, A wrote:\n> one?\n\nBelow.").reply).toMatch(/^Above\.\n+Below\.$/);
  });

  test("T8: a signature between answer and quote is folded alone", () => {
    expect(trimReply("Yes.\n-- \nA\nB\n\nOn 3/3/26 10:15, A wrote:\n> q").reply).toBe("Yes.");
    expect(trimReply("Point one.\n--\nPoint two.").folded).toContain("Point two.");
  });

  test("T4: a sentence that ends in a colon is no introduction", () => {
    const text = "In 1950 he wrote to the school:\nsend us joiners.";
    expect(trimReply("I thought:\n\nyes.").reply).toBe("I thought:\n\nyes.");
    expect(trimReply(text).reply + trimReply(text).folded).toContain("joiners");
  });

  test.each([
    ["spaces", " ".repeat(200_000)],
    ["quote marks", ">".repeat(200_000)],
    ["empty quotes", ">\n".repeat(100_000)],
    ["introductions", "On 3 March 2026 at 10:00, A <a@b.example>\n".repeat(5_000)],
    ["header lines", "From: a\nTo: b\n".repeat(14_000)],
    ["one long line", `On ${"a@b ".repeat(50_000)} wrote:`],
    ["signatures", "-- \n".repeat(50_000)],
    ["dashes", "-".repeat(200_000)],
    ["blank lines between", "a\n\n\n\n\n\n\n\n".repeat(25_000)],
  ])("T2: 200,000 characters of %s take less than half a second of work", (_, text) => {
    const start = process.cpuUsage();
    trimReply(text);
    const { user, system } = process.cpuUsage(start);
    expect(user + system).toBeLessThan(500_000);
  });
});
