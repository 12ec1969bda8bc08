/**
 * Runs in a worker thread: the path of a PDF in, its facts out. tsx runs this file as it is. pdf.js reads the document's structure and
 * every page's content; it draws nothing, asks no address, and runs no script of the document: that would take its sandbox, which is not loaded.
 */
import { readFile } from "node:fs/promises";
import { parentPort, workerData } from "node:worker_threads";
import { getDocument, type PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { mostPages } from "../../features/coursework/case/limits";
import type { SlidesFacts, SlidesUnfit } from "../../ports/slides-reader";

/** Where readers look for the head of a PDF (bytes). */
const headWithin = 1024;

// A page that pdf.js gives up on while another is read is told by the page itself.
process.on("unhandledRejection", () => undefined);

async function read(path: string): Promise<SlidesFacts | SlidesUnfit> {
  const bytes = new Uint8Array(await readFile(path));
  if (!Buffer.from(bytes.subarray(0, headWithin)).includes("%PDF-")) return { problem: "slides_not_pdf" };
  try {
    const asked = { data: bytes, verbosity: 0, stopAtErrors: true, useWorkerFetch: false, disableFontFace: true };
    return await look(await getDocument({ ...asked, isOffscreenCanvasSupported: false }).promise);
  } catch (error) {
    const locked = error instanceof Error && error.name === "PasswordException";
    return { problem: locked ? "slides_locked" : "slides_damaged" };
  }
}

async function look(pdf: PDFDocumentProxy): Promise<SlidesFacts | SlidesUnfit> {
  if (pdf.numPages > mostPages) return { problem: "slides_many_pages" };
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    await page.getOperatorList();
    page.cleanup();
  }
  const { width, height } = (await pdf.getPage(1)).getViewport({ scale: 1 });
  return width > 0 && height > 0 ? { pages: pdf.numPages, width, height } : { problem: "slides_damaged" };
}

parentPort?.postMessage("ready");
parentPort?.postMessage(await read(workerData as string));
