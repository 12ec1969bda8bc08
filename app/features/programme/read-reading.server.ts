import { marked } from "marked";
import sanitizeHtml from "sanitize-html";
import type { Db } from "../../db.server";
import { AppError } from "../../errors";
import { findReading } from "./store.server";
import type { ReadingView } from "./view";

const allowedTags = ["h2", "h3", "p", "a", "ul", "ol", "li", "strong", "em", "blockquote", "hr", "br", "code"];
const tables = ["table", "thead", "tbody", "tr", "th", "td"];

/** A reading as safe HTML. Throws `not_found`. */
export async function readReading(db: Db, sessionId: string, slug: string): Promise<ReadingView> {
  const row = await findReading(db, sessionId, slug);
  if (!row) throw new AppError("not_found");
  const html = sanitizeHtml(await marked(row.body), {
    allowedTags: [...allowedTags, ...tables],
    allowedAttributes: { a: ["href"], th: ["align", "scope"], td: ["align"] },
    allowedSchemes: ["https"],
  });
  return { slug: row.slug, title: row.title, minutes: row.minutes, source: row.source, html };
}
