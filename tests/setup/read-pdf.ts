import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

/** What a reader finds in a PDF: its title and language, and the words and size (points) of each page. */
export async function readPdf(
  pdf: Uint8Array,
): Promise<{ title: string; language: string; pages: string[]; sizes: number[][] }> {
  const reading = getDocument({ data: new Uint8Array(pdf), useSystemFonts: false });
  const document = await reading.promise;
  const { info } = (await document.getMetadata()) as { info: { Title?: string; Language?: string } };
  const pages: string[] = [];
  const sizes: number[][] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    sizes.push(page.view.slice(2).map(Math.round));
    pages.push(items.map((item) => ("str" in item ? `${item.str}${item.hasEOL ? "\n" : ""}` : "")).join(""));
  }
  await reading.destroy();
  return { title: info.Title ?? "", language: info.Language ?? "", pages, sizes };
}
