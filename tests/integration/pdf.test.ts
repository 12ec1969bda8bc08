import { monitorEventLoopDelay } from "node:perf_hooks";
import { afterAll, describe, expect, it } from "vitest";
import { threadedPdfPrinter } from "../../app/adapters/pdf/printer.server";
import type { Block, Sheet } from "../../app/ports/pdf";
import { readPdf } from "../setup/read-pdf";

const printer = threadedPdfPrinter();
afterAll(() => printer.stop());

const at = Date.UTC(2027, 2, 23, 22, 30);
const sheet = (blocks: Block[], more: Partial<Sheet> = {}): Sheet => ({
  title: "Transfer plan",
  above: "Italy and its Industrial Clusters",
  language: "en",
  at,
  zone: "Europe/Istanbul",
  look: "report",
  blocks,
  ...more,
});
const flat = (text: string) => text.replace(/\s+/g, " ");

describe("printing", () => {
  it("sets the letters of every country in titles and text", async () => {
    const words = "Şişli, Čakovec, Đurđevac, Нови Сад, Пловдив, Łódź, Ђорђе Ћирић, İğdır, Île, Große, Ελλάδα";
    const pdf = await printer.print(sheet([{ kind: "text", text: words }], { title: words, language: "sr" }));
    const { title, language, pages } = await readPdf(pdf);
    expect(title).toBe(words);
    expect(language).toBe("sr");
    expect(flat(pages[0] ?? "").split(words)).toHaveLength(3);
  });

  it("numbers the pages and dates them in the programme's zone", async () => {
    const rows = Array.from({ length: 90 }, (_, i) => [`row ${i}`, "a cell", String(i)]);
    const table: Block = { kind: "table", head: ["First", "Second", "Third"], rows, columns: [3, 2, 1], numbers: [2] };
    const { pages } = await readPdf(await printer.print(sheet([table])));
    expect(pages.length).toBeGreaterThan(2);
    for (const [i, page] of pages.entries()) {
      expect(page).toContain(`${i + 1} / ${pages.length}`);
      expect(flat(page)).toMatch(/24 March 2027(,| at) 01:30 · Istanbul/);
      expect(flat(page)).toContain("First Second Third");
    }
    expect(flat(pages.join(" "))).toContain("row 89 a cell 89");
  });

  it("prints hostile words as words", async () => {
    const text = `<b>&amp; ${"x".repeat(400)} 😀 \u202egnp\u202c\u0000 e\u0301 {{name}}`;
    const { pages } = await readPdf(await printer.print(sheet([{ kind: "text", text }])));
    expect(flat(pages[0] ?? "")).toContain("<b>&amp; x");
    expect(flat(pages[0] ?? "")).toContain("□ gnp é {{name}}");
    expect(pages.join("").match(/x/g)?.length).toBeGreaterThanOrEqual(400);
  });

  it("parts a row that is longer than a page", async () => {
    const cell = "word ".repeat(3000).trim();
    const { pages } = await readPdf(await printer.print(sheet([{ kind: "table", head: ["All"], rows: [[cell]] }])));
    expect(pages.length).toBeGreaterThan(2);
    expect(pages.join(" ").match(/word/g)).toHaveLength(3000);
  });

  it("keeps a certificate on one page, with its drawing", async () => {
    const square: Block = {
      kind: "drawing",
      box: [10, 10],
      width: 80,
      shapes: [
        { kind: "path", d: "M1 1h8v8h-8z", fill: "#1f5c46" },
        { kind: "words", text: "middle", x: 5, y: 5, size: 1, anchor: "middle" },
      ],
    };
    const blocks: Block[] = [
      { kind: "display", text: "Пловдив" },
      { kind: "facts", rows: [["Sessions", "4 of 5"]] },
      { kind: "list", items: ["one", "two"] },
      square,
    ];
    const { pages, sizes } = await readPdf(await printer.print(sheet(blocks, { look: "certificate" })));
    expect(sizes).toEqual([[595, 842]]);
    expect(flat(pages[0] ?? "")).toMatch(/Пловдив.*Sessions 4 of 5.*middle/);
  });

  it("leaves the main thread free", async () => {
    const rows = Array.from({ length: 200 }, (_, i) => [`row ${i}`, "Đurđevac and Пловдив", String(i)]);
    await printer.print(sheet([]));
    const delay = monitorEventLoopDelay({ resolution: 5 });
    delay.enable();
    await printer.print(sheet([{ kind: "table", head: ["a", "b", "c"], rows }]));
    delay.disable();
    expect(delay.percentile(90) / 1e6).toBeLessThan(50);
  });

  it("gives up on a document that takes too long and prints the next", async () => {
    const hurried = threadedPdfPrinter({ limitMs: 1 });
    await expect(hurried.print(sheet([]))).rejects.toThrow("took too long");
    await hurried.stop();
    await expect(printer.print(sheet([]))).resolves.toBeInstanceOf(Uint8Array);
  });

  it("says why a document cannot be made, and goes on", async () => {
    await expect(printer.print(sheet([], { zone: "Nowhere/None" }))).rejects.toThrow("Nowhere/None");
    await expect(printer.print(sheet([]))).resolves.toBeInstanceOf(Uint8Array);
  });

  it("refuses when too many wait", async () => {
    const narrow = threadedPdfPrinter({ waiting: 1 });
    const first = narrow.print(sheet([]));
    await expect(narrow.print(sheet([]))).rejects.toMatchObject({ code: "too_many_requests" });
    await expect(first).resolves.toBeInstanceOf(Uint8Array);
    await narrow.stop();
  });
});
