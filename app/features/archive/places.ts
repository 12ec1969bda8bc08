import type { CaptionText } from "../film/caption-text";
import { parseWebVtt } from "../programme/content/webvtt";
import type { ThreadView } from "../questions/wire";
import type { RunSheetItem } from "../room/state";
import type { SessionRecord } from "./record";
import type { Place } from "./search";

/** The session the words belong to, and its page. */
interface Here {
  number: number;
  path: string;
}

export function sessionPlaces(
  { number: session, path }: Here,
  { title, summary }: { title: string; summary: string },
  runSheet: readonly RunSheetItem[],
): Place[] {
  const base = { session, who: "", to: path };
  return [
    { ...base, kind: "session", text: `${title}. ${summary}` },
    ...runSheet.map((item) => ({ ...base, kind: "item" as const, text: item.title })),
  ];
}

/** Chat, holds with their questions, notes, votes and arguments, as far as the record has them. */
export function recordPlaces(
  { number: session, path }: Here,
  { chat, holds, votes, arguments: pinned }: SessionRecord,
): Place[] {
  return [
    ...chat.map(({ target, who, text }) => ({ kind: "chat" as const, session, who, text, to: `${path}#${target}` })),
    ...holds.flatMap((hold): Place[] => {
      const to = `${path}#hold-${hold.id}`;
      return [
        { kind: "hold", session, who: "", text: `${hold.title} ${hold.question}`, to },
        ...hold.notes.map(({ who, text }) => ({ kind: "note" as const, session, who, text, to })),
      ];
    }),
    ...votes.map(({ question, bars, words }) => ({
      ...{ kind: "vote" as const, session, who: "", to: path },
      text: [question, ...bars.map(({ label }) => label), ...words].join(" · "),
    })),
    ...pinned.map(({ who, text }) => ({ kind: "argument" as const, session, who, text, to: path })),
  ];
}

/** Questions and answers; a name that is hidden from the reader is not in the threads. */
export function threadPlaces({ number: session, path }: Here, threads: readonly ThreadView[]): Place[] {
  return threads.flatMap(({ id, question, answers }) =>
    [question, ...answers].map((message) => ({
      kind: message === question ? ("question" as const) : ("answer" as const),
      session,
      who: message.city ?? message.author,
      text: message.text,
      to: `${path}/questions#${id}`,
    })),
  );
}

/** A reading, paragraph by paragraph. */
export function readingPlaces(
  { number: session, path }: Here,
  readings: readonly { session: number; slug: string; title: string; body: string }[],
): Place[] {
  return readings
    .filter((reading) => reading.session === session)
    .flatMap(({ slug, title, body }) =>
      [title, ...body.split(/\n\s*\n/)].map((text) => ({
        kind: "reading" as const,
        session,
        who: "",
        within: text === title ? undefined : title,
        text: wordsOf(text),
        to: `${path}/materials/${slug}`,
      })),
    );
}

/** The words of a paragraph of Markdown, without its marks. */
const wordsOf = (markdown: string): string =>
  markdown
    .replace(/^[ \t]*(#{1,6}|[-*+]|\d+\.)[ \t]+/gm, "")
    .replace(/^[ \t]*\|?[ \t:|-]+\|[ \t:|-]*$/gm, "")
    .replace(/[ \t]*\|[ \t]*/g, " ")
    .replace(/(\*{1,2})(\S(?:[^*]*\S)?)\1/g, "$2")
    .replace(/\[([^\]]+)\]\([^)]*\)/g, "$1")
    .replace(/\s+/g, " ")
    .trim();

/** What is said in the films of the session's run sheet, by their captions. */
export function captionPlaces(
  { number: session, path }: Here,
  captions: readonly CaptionText[],
  runSheet: readonly RunSheetItem[],
): Place[] {
  const shown = new Set(runSheet.map(({ filmId }) => filmId));
  return captions
    .filter(({ filmId }) => shown.has(filmId))
    .flatMap(({ title, body }) =>
      parseWebVtt(body, () => undefined).map(({ text }) => ({
        ...{
          kind: "caption" as const,
          session,
          who: "",
          within: title,
          text: text.replace(/\s+/g, " "),
          to: `${path}#film`,
        },
      })),
    );
}
