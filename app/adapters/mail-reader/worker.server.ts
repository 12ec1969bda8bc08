/**
 * Runs in a worker thread: one raw mail in, its parts out. Node runs this file as it is (it strips the types), so it
 * imports packages, and files that import nothing, with their whole names.
 */
import { Transform, type TransformCallback } from "node:stream";
import { parentPort } from "node:worker_threads";
import { convert, type FormatCallback } from "html-to-text";
import { simpleParser } from "mailparser";
import { decodeText } from "../../features/mail/decode-text.ts";

/** Text beyond this is not looked at (characters). */
const longest = 200_000;

/** Stands in for the native iconv that mailparser can use: knows that letters lie about their charset. */
class Charset extends Transform {
  private readonly chunks: Buffer[] = [];
  private readonly label: string;

  constructor(label: string) {
    super();
    this.label = label;
  }

  override _transform(chunk: Buffer, _: BufferEncoding, done: TransformCallback): void {
    this.chunks.push(chunk);
    done();
  }

  override _flush(done: TransformCallback): void {
    done(null, this.convert(Buffer.concat(this.chunks)));
  }

  convert(bytes: Buffer | string): Buffer {
    const raw = typeof bytes === "string" ? Buffer.from(bytes, "binary") : bytes;
    return Buffer.from(decodeText(raw, this.label));
  }
}

/** Marks where an HTML mail's markup says that the original begins; the same sign stands in trim-reply.ts. */
const originalBelow = "\ue000original";

const original: FormatCallback = (element, walk, builder, options) => {
  builder.openBlock({ leadingLineBreaks: 2 });
  builder.addInline(originalBelow, { noWordTransform: true });
  builder.closeBlock({ trailingLineBreaks: 2 });
  walk(element.children, builder);
  void options;
};

const marked: FormatCallback = (element, walk, builder) => {
  builder.openBlock({ leadingLineBreaks: 2, reservedLineLength: 2 });
  walk(element.children, builder);
  builder.closeBlock({
    trailingLineBreaks: 2,
    blockTransform: (block) =>
      block
        .split("\n")
        .filter((line) => !line.includes(originalBelow))
        .map((line) => `> ${line}`)
        .join("\n"),
  });
};

const plainLink = { selector: "a", options: { ignoreHref: true } };
const tables = { selector: "table", format: "block" };

/** HTML as lines: quotes marked with `>`, the heads of originals marked, nothing loaded, no styles. */
function linesOf(html: string): string {
  return convert(html.slice(0, 5 * longest), {
    wordwrap: false,
    limits: { maxInputLength: 5 * longest, maxDepth: 200, maxChildNodes: 20_000 },
    formatters: { original, marked },
    selectors: [
      plainLink,
      tables,
      { selector: "img", format: "skip" },
      { selector: "script", format: "skip" },
      { selector: "style", format: "skip" },
      { selector: "p", format: "block", options: { leadingLineBreaks: 2, trailingLineBreaks: 2 } },
      ...["h1", "h2", "h3", "h4"].map((selector) => ({ selector, options: { uppercase: false } })),
      { selector: "blockquote", format: "marked" },
      { selector: "#divRplyFwdMsg", format: "original" },
      { selector: "#appendonsend", format: "original" },
      { selector: "#mail-editor-reference-message-container", format: "original" },
      { selector: "div.OutlookMessageHeader", format: "original" },
    ],
  }).slice(0, longest);
}

const options = { skipHtmlToText: true, skipTextToHtml: true, skipImageLinks: true, Iconv: Charset };

/** mailparser decodes what is labelled UTF-8, or not at all, by itself and loses what is not: such a mail is read again under another label. */
async function parse(raw: Buffer) {
  const mail = await simpleParser(raw, options);
  const broken = (mail.text ?? "").includes("\ufffd") || (mail.html || "").includes("\ufffd");
  return broken ? simpleParser(relabelled(raw), options) : mail;
}

function relabelled(raw: Buffer): Buffer {
  const text = raw
    .toString("latin1")
    .replace(/charset\s{0,5}=\s{0,5}"?(?:utf-?8|us-ascii|ascii)"?/gi, "charset=x-unknown")
    .replace(/^(content-type:[ \t]{0,5}text\/(?:plain|html))[ \t;]{0,5}(\r?\n(?![ \t]))/gim, "$1; charset=x-unknown$2");
  const head = text.slice(0, Math.max(text.search(/\r?\n\r?\n/), 0));
  const silent = !/^content-type:/im.test(head);
  return Buffer.from(`${silent ? "Content-Type: text/plain; charset=x-unknown\r\n" : ""}${text}`, "latin1");
}

parentPort?.on("message", async ({ id, raw }: { id: number; raw: Uint8Array }) => {
  try {
    const mail = await parse(Buffer.from(raw));
    const values = mail.headerLines
      .slice(0, 1000)
      .map(({ key, line }): [string, string] => [key, line.slice(line.indexOf(":") + 1).slice(0, 50_000)]);
    parentPort?.postMessage({
      id,
      mail: {
        headers: values.map(([key, value]) => [key, value.replace(/\s*[\r\n]+\s*/g, " ").trim()]),
        fromLines: values.filter(([key]) => key === "from").map(([, value]) => value.trim()),
        subject: (mail.subject ?? "").replace(/[\r\n]+/g, " ").slice(0, 1000),
        text: (mail.text ?? "").slice(0, longest),
        htmlText: mail.html ? linesOf(mail.html) : "",
        attachments: mail.attachments.slice(0, 100).map((file) => ({
          filename: file.filename ?? "",
          contentType: file.contentType,
          bytes: file.size,
        })),
      },
    });
  } catch (error) {
    parentPort?.postMessage({ id, error: error instanceof Error ? error.message : String(error) });
  }
});
