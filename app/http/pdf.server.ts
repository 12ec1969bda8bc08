import type { Sheet } from "../ports/pdf";
import type { Call } from "./call.server";

/** Answers with the sheet as a PDF to keep, named `<name>.pdf`: letters of our own making (slugs and numbers). */
export async function sendPdf({ deps, res }: Call, name: string, sheet: Sheet): Promise<void> {
  const pdf = await deps.pdf.print(sheet);
  res
    .status(200)
    .set("Cache-Control", "no-store")
    .set("Content-Disposition", `attachment; filename="${name}.pdf"`)
    .type("application/pdf")
    .send(Buffer.from(pdf));
}
