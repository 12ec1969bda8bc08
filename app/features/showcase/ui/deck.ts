import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy } from "pdfjs-dist";
import workerUrl from "pdfjs-dist/build/pdf.worker.min.mjs?url";

GlobalWorkerOptions.workerSrc = workerUrl;

/** Widest picture of a page (device pixels): more than a projector shows. */
const widest = 2_560;
/** Pages that are drawn ahead, from the one that is shown: the next ones first. */
const ahead = [1, -1, 2, 3];

interface Drawn {
  width: number;
  canvas: Promise<HTMLCanvasElement>;
  /** Once it is there. */
  done: HTMLCanvasElement | null;
}

/** Slides in this browser: pages drawn by pdf.js, those near the shown one ahead. Nothing in them runs: no scripting, no forms, no links. */
export class Deck {
  private readonly pages = new Map<number, Drawn>();
  /** One page is drawn at a time, so that the wanted one never waits for more than one other. */
  private drawing: Promise<unknown> = Promise.resolve();

  private constructor(private readonly pdf: PDFDocumentProxy) {}

  /** Fetches and opens them. Rejects when they cannot be had or read. */
  static async open(address: string): Promise<Deck> {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`slides: ${response.status}`);
    const data = new Uint8Array(await response.arrayBuffer());
    return new Deck(await getDocument({ data, enableXfa: false, stopAtErrors: false }).promise);
  }

  /** The page if it is drawn at that width (device pixels) already. */
  ready(page: number, width: number): HTMLCanvasElement | null {
    const drawn = this.pages.get(page);
    return drawn?.width === limited(width) ? drawn.done : null;
  }

  /** Draws a page so wide (device pixels), once. */
  draw(page: number, width: number): Promise<HTMLCanvasElement> {
    const known = this.pages.get(page);
    if (known?.width === limited(width)) return known.canvas;
    const canvas = this.drawing.then(() => this.drawNow(page, limited(width)));
    this.drawing = canvas.catch(() => undefined);
    const drawn: Drawn = { width: limited(width), canvas, done: null };
    this.pages.set(page, drawn);
    canvas.then(
      (done) => {
        drawn.done = done;
      },
      () => this.pages.delete(page),
    );
    return canvas;
  }

  /** Draws the pages near the shown one, and lets go of those far away. */
  drawNear(page: number, width: number): void {
    const near = ahead.map((step) => page + step).filter((one) => one >= 1 && one <= this.pdf.numPages);
    for (const known of this.pages.keys()) if (known !== page && !near.includes(known)) this.pages.delete(known);
    for (const one of near) void this.draw(one, width).catch(() => undefined);
  }

  /** The words of a page, for those who hear it read. */
  async words(page: number): Promise<string> {
    const { items } = await (await this.pdf.getPage(page)).getTextContent();
    return items.map((item) => ("str" in item ? item.str : "")).join(" ");
  }

  close(): void {
    void this.pdf.loadingTask.destroy();
  }

  private async drawNow(number: number, width: number): Promise<HTMLCanvasElement> {
    const page = await this.pdf.getPage(number);
    const { width: own } = page.getViewport({ scale: 1 });
    const viewport = page.getViewport({ scale: width / own });
    const canvas = document.createElement("canvas");
    canvas.width = Math.floor(viewport.width);
    canvas.height = Math.floor(viewport.height);
    await page.render({ canvas, viewport }).promise;
    page.cleanup();
    return canvas;
  }
}

const limited = (width: number) => Math.max(1, Math.min(widest, Math.round(width)));
