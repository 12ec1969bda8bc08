/**
 * Runs in a worker thread: one sheet in, its PDF out. tsx runs this file as it is.
 */
import { parentPort } from "node:worker_threads";
import { renderToBuffer } from "@react-pdf/renderer";
import type { Sheet } from "../../ports/pdf";
import { loadLetters, printable } from "./letters.server";
import { page } from "./page.server";
import type { Printed } from "./printer.server";

const ready = loadLetters();

async function print(sheet: Sheet): Promise<Printed> {
  await ready;
  return { pdf: await renderToBuffer(page(printable(sheet))) };
}

parentPort?.on("message", async (sheet: Sheet) => {
  const printed = await print(sheet).catch((error: unknown) => ({ error: String(error) }));
  parentPort?.postMessage(printed);
});
