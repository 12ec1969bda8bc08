import { marked } from "marked";
import sanitizeHtml from "sanitize-html";
import type { Db } from "../../db.server";
import { AppError } from "../../errors";
import { findReading, listReadings } from "./store.server";
import type { ReadingLine, ReadingView } from "./views";

const blocks = [
  "h2",
  "h3",
  "p",
  "ul",
  "ol",
  "li",
  "blockquote",
  "hr",
  "br",
  "table",
  "thead",
  "tbody",
  "tr",
  "th",
  "td",
];
const allowedTags = [...blocks, "a", "strong", "em", "code"];

/** A reading as safe HTML, with its neighbours in the programme. Throws `not_found`. */
export async function readReading(
  db: Db,
  programmeId: string,
  session: { id: string; number: number },
  slug: string,
): Promise<Omit<ReadingView, "programme" | "session">> {
  const [row, all] = await Promise.all([findReading(db, session.id, slug), listReadings(db, programmeId)]);
  if (!row) throw new AppError("not_found");
  const html = sanitizeHtml(await marked(row.body), {
    allowedTags,
    allowedAttributes: { a: ["href"], th: ["align", "scope"], td: ["align"] },
    allowedSchemes: ["https"],
  });
  const at = all.findIndex((one) => one.session === session.number && one.slug === slug);
  const near = (index: number): ReadingLine | null => all[index] ?? null;
  const { title, minutes, source } = row;
  return { title, minutes, source, html, previous: near(at - 1), next: near(at + 1) };
}
