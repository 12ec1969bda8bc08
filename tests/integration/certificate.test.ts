import { writeFileSync } from "node:fs";
import { afterAll, expect, it } from "vitest";
import { threadedPdfPrinter } from "../../app/adapters/pdf/printer.server";
import { certificateSheet } from "../../app/features/archive/certificate-sheet.server";
import { cataloguesOf } from "../../app/i18n/catalogues.server";
import { translator } from "../../app/i18n/translate";
import { readPdf } from "../setup/read-pdf";

const printer = threadedPdfPrinter();
afterAll(() => printer.stop());

const titles = [
  "What a district is, and how the first ones began",
  "What keeps hundreds of small firms together",
  "Is this an exportable model? A debate",
  "Legno Arredo Brianza: one film, five cities",
  "The cities' own plans, and what is kept of the model",
];

it.each(["Ана Ковачевић", "Şükrü Öztürk-Łódzki of the Association of Furniture Makers and Joiners"])(
  "the certificate of %s is one page, with every word and the code to check it",
  async (name) => {
    const code = "abcdefghijklmnopqrstuvwx23";
    const url = `https://distretto.example.org/certificates/${code}`;
    const certificate = {
      ...{ code, name, promoter: "Milan Chamber of Commerce", held: 5, minutes: 560 },
      programme: "Italy and its Industrial Clusters: Is this an exportable model?",
      sessions: titles.map((title, i) => ({ number: i + 1, title })),
      issuedAt: "2027-04-20T15:00:00.000Z",
    };
    const t = translator("en", cataloguesOf("en"));
    const pdf = await printer.print(
      certificateSheet(certificate, { t, language: "en", url, at: Date.UTC(2027, 3, 21) }),
    );
    if (process.env.KEEP) writeFileSync(`${process.env.KEEP}/${name.length}.pdf`, pdf);
    const { pages, sizes } = await readPdf(pdf);
    expect(sizes).toEqual([[595, 842]]);
    const words = (text: string) => text.replace(/\s+/g, "");
    for (const text of [name, certificate.programme, ...titles, "in 5 of 5 sessions", "20 April 2027", code])
      expect(words(pages[0] ?? "")).toContain(words(text));
  },
);
