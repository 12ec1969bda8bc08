import { PDFDocument, PDFHexString, PDFName, rgb, StandardFonts } from "pdf-lib";

/**
 * A PDF of so many pages, each with its number as large as the page. `script`: one that would show a window when it is opened.
 * `packed: false`: its structure stands in the file as plain words.
 */
export async function slides(pages: number, { script = false, packed = true } = {}): Promise<Uint8Array> {
  const pdf = await drawn(pages);
  if (script) pdf.addJavaScript("opened", 'app.alert("Canary: a script ran")');
  return pdf.save({ useObjectStreams: packed });
}

async function drawn(pages: number): Promise<PDFDocument> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.HelveticaBold);
  for (let number = 1; number <= pages; number++) {
    const page = pdf.addPage([960, 540]);
    page.drawRectangle({ width: 960, height: 540, color: rgb(0.98, 0.97, 0.95) });
    for (let bar = 0; bar < 24; bar++)
      page.drawRectangle({ x: 40 * bar, width: 30, height: 8 * ((bar * number) % 23), color: rgb(0.1, 0.36, 0.27) });
    page.drawText(String(number), { x: 300, y: 200, size: 220, font });
    page.drawText("What a district keeps, changes and drops. ".repeat(3), { x: 40, y: 480, size: 14, font });
  }
  return pdf;
}

/** A PDF that asks for a password: its key (standard handler, 40 bit) is none that anybody knows. */
export async function lockedSlides(): Promise<Uint8Array> {
  const pdf = await drawn(2);
  const { context } = pdf;
  const unknown = PDFHexString.of("5a".repeat(32));
  const handler = { Filter: PDFName.of("Standard"), V: 1, R: 2, P: -4, O: unknown, U: unknown };
  context.trailerInfo.Encrypt = context.register(context.obj(handler));
  const mark = PDFHexString.of("0f".repeat(16));
  context.trailerInfo.ID = context.obj([mark, mark]);
  return pdf.save({ useObjectStreams: false });
}

/** A file in the form of a case's page. */
export function caseForm(kind: "file" | "slides", name: string, bytes: Uint8Array): FormData {
  const form = new FormData();
  form.set("kind", kind);
  form.set("file", new Blob([bytes as BlobPart]), name);
  return form;
}
