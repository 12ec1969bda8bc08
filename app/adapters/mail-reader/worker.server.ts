/**
 * Runs in a worker thread: one raw mail in, its parts out. tsx runs this file as it is.
 */
import { createHash } from "node:crypto";
import { Transform, type TransformCallback } from "node:stream";
import { parentPort } from "node:worker_threads";
import { convert, type FormatCallback } from "html-to-text";
import { type Attachment, simpleParser } from "mailparser";
import { decodeText } from "../../features/mail/decode-text";
import {
  fileKind,
  isNoFile,
  isOutlookEnvelope,
  largestFile,
  mostFiles,
  safeName,
} from "../../features/mail/file-rules";
import { marks } from "../../features/mail/trim-reply-marks";
import { understand } from "../../features/mail/understand";
import type { MailFile, Report } from "../../ports/mail-reader";

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

/** Marks where an HTML mail's markup says that the original begins. */
const original: FormatCallback = (element, walk, builder) => {
  builder.openBlock({ leadingLineBreaks: 2 });
  builder.addInline(marks.original, { noWordTransform: true });
  builder.closeBlock({ trailingLineBreaks: 2 });
  walk(element.children, builder);
};

/** What lies in the element is marked from its first line to its last. */
const between =
  (mark: string): FormatCallback =>
  (element, walk, builder) => {
    builder.openBlock({ leadingLineBreaks: 2 });
    walk(element.children, builder);
    builder.closeBlock({ trailingLineBreaks: 2, blockTransform: (block) => `${mark}\n${block}\n${marks.end}` });
  };

const quoted: FormatCallback = (element, walk, builder) => {
  builder.openBlock({ leadingLineBreaks: 2, reservedLineLength: 2 });
  walk(element.children, builder);
  builder.closeBlock({
    trailingLineBreaks: 2,
    blockTransform: (block) =>
      block
        .split("\n")
        .filter((line) => !line.startsWith("\ue000"))
        .map((line) => `> ${line}`)
        .join("\n"),
  });
};

/** Elements below or in which an original stands that is not a quote line by line: Outlook, Hotmail, Yahoo, Zoho, Spark. */
const originals = [
  "#divRplyFwdMsg",
  "#x_divRplyFwdMsg",
  "#appendonsend",
  "#mail-editor-reference-message-container",
  "#stopSpelling",
  "#replySplit",
  "div.OutlookMessageHeader",
  'div[class*="yahoo_quoted"]',
  "div.zmail_extra",
  'div[name="messageReplySection"]',
  'hr[data-marker="__DIVIDER__"]',
];

/** Introductions: Gmail, Thunderbird, Roundcube. */
const intros = ["div.gmail_attr", "div.moz-cite-prefix", "#reply-intro"];

/** Signatures: Gmail, Outlook, Thunderbird, Proton, Yahoo, Mail.ru, Samsung, Spark. */
const signatures = [
  'div[class*="gmail_signature"]',
  '[data-smartmail="gmail_signature"]',
  "#Signature",
  "#ms-outlook-mobile-signature",
  ".moz-signature",
  "div.protonmail_signature_block",
  'div[class*="yahoo-signature"]',
  "div[data-signature-widget]",
  "#composer_signature",
  'div[name="messageSignatureSection"]',
];

const plainLink = { selector: "a", options: { ignoreHref: true } };
const tables = { selector: "table", format: "block" };

/** HTML as lines: quotes marked with `>`, the heads of originals marked, nothing loaded, no styles. */
function linesOf(html: string): string {
  return convert(html.slice(0, 5 * longest), {
    wordwrap: false,
    limits: { maxInputLength: 5 * longest, maxDepth: 200, maxChildNodes: 20_000 },
    formatters: { original, quoted, intro: between(marks.intro), signature: between(marks.signature) },
    selectors: [
      plainLink,
      tables,
      { selector: "img", format: "skip" },
      { selector: "script", format: "skip" },
      { selector: "style", format: "skip" },
      { selector: "p", format: "block", options: { leadingLineBreaks: 2, trailingLineBreaks: 2 } },
      ...["h1", "h2", "h3", "h4"].map((selector) => ({ selector, options: { uppercase: false } })),
      { selector: "blockquote", format: "quoted" },
      // Not a quote: Gmail's indent button.
      ...['blockquote[style*="border:none"]', 'blockquote[style*="border: none"]'].map((selector) => ({
        selector,
        format: "block",
      })),
      ...originals.map((selector) => ({ selector, format: "original" })),
      ...intros.map((selector) => ({ selector, format: "intro" })),
      ...signatures.map((selector) => ({ selector, format: "signature" })),
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

/** One line; each sign is looked at once, however many spaces there are. */
const unfolded = (value: string) =>
  value
    .replace(/[\r\n]+/g, " ")
    .replace(/[ \t]{2,}/g, " ")
    .trim();

const reportType = /^content-type:\s*multipart\/report(?:[^\r\n]|\r?\n[ \t])*?report-type\s*=\s*"?([a-z-]{1,60})/im;

/** What a report says (RFC 3464, 8098, 5965), found line by line: such parts are often not quite well formed. */
function reportOf(raw: Buffer, headers: [string, string][]): Report | null {
  const own = headers.find(([key]) => key === "content-type")?.[1] ?? "";
  if (!/^multipart\/report/i.test(own)) return null;
  const text = raw.subarray(0, longest).toString("latin1");
  const body = text.slice(text.search(/\r?\n\r?\n/));
  const find = (line: RegExp) => (line.exec(body)?.[1] ?? "").trim().toLowerCase();
  return {
    type: reportType.exec(text)?.[1]?.toLowerCase() ?? "",
    action: find(/^action:[ \t]*([a-z-]{1,40})/im),
    status: find(/^status:[ \t]*(\d\.\d{1,3}\.\d{1,3})/im),
    recipient: find(/^(?:final|original)-recipient:[ \t]*(?:rfc822[ \t]*;)?[ \t]*<?([^\s<>]{1,254})/im),
    about: find(/^message-id:[ \t]*(?:\r?\n[ \t]+)?<([^<>\s]{1,900})>/im),
  };
}

/** What came with it; the bytes of what is kept only. */
function filesOf(attachments: Attachment[]): MailFile[] {
  const files = attachments.filter(({ contentType }) => !isNoFile(String(contentType).toLowerCase())).slice(0, 100);
  return files.map(({ filename = "", contentType, size, content }, index) => {
    const type = String(contentType).toLowerCase().slice(0, 100);
    const name = safeName(filename.slice(0, 1_000), type, index + 1);
    const kept = (): string | null => {
      if (isOutlookEnvelope(name, type)) return "outlook";
      if (index >= mostFiles) return "many";
      return size > largestFile ? "large" : null;
    };
    const kind = kept() ?? fileKind(name, content);
    const refused = { name, contentType: type, bytes: size, key: null, content: null };
    if (!kind.includes("/")) return { ...refused, reason: kind };
    const hash = createHash("sha256").update(content).digest("hex");
    const key = `mail/${hash.slice(0, 2)}/${hash}`;
    return { name, contentType: kind, bytes: size, key, content: new Uint8Array(content), reason: "" };
  });
}

/** The first calendar part that answers something. */
function calendarOf(files: { contentType: string; content: Buffer }[]): string {
  const parts = files.filter(({ contentType }) => /^(?:text\/calendar|application\/ics)$/i.test(contentType));
  const texts = parts.map(({ content }) => content.subarray(0, longest).toString("utf8"));
  return texts.find((text) => /^METHOD:(?:REPLY|COUNTER)\s*$/im.test(text)) ?? "";
}

parentPort?.on("message", async ({ id, raw }: { id: number; raw: Uint8Array }) => {
  try {
    const mail = await parse(Buffer.from(raw));
    const values = mail.headerLines
      .slice(0, 1000)
      .map(({ key, line }): [string, string] => [key, line.slice(line.indexOf(":") + 1).slice(0, 50_000)]);
    const headers = values.map(([key, value]): [string, string] => [key, unfolded(value)]);
    const body = { text: (mail.text ?? "").slice(0, longest), htmlText: mail.html ? linesOf(mail.html) : "" };
    parentPort?.postMessage({
      id,
      mail: {
        headers,
        report: reportOf(Buffer.from(raw), headers),
        fromLines: values.filter(([key]) => key === "from").map(([, value]) => value.trim()),
        subject: (mail.subject ?? "").replace(/[\r\n]+/g, " ").slice(0, 1000),
        ...body,
        words: understand(body),
        calendar: calendarOf(mail.attachments),
        files: filesOf(mail.attachments),
      },
    });
  } catch (error) {
    parentPort?.postMessage({ id, error: error instanceof Error ? error.message : String(error) });
  }
});

parentPort?.postMessage({ id: 0 });
