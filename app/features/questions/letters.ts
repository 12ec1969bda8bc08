import type { Block, Letter } from "../mail/letter";
import type { HoldView } from "./wire";

type Say = (key: string, values?: Record<string, string | number>) => string;

/** A message of a thread as one person is told it. Names that are hidden are empty. */
export interface Told {
  language: string;
  programme: string;
  session: { number: number; title: string } | null;
  /** The page of the session's questions; null for a thread without a session. */
  page: string | null;
  asker: string;
  author: string;
  question: string;
  text: string;
  hold: HoldView | null;
  shut: boolean;
}

/** Why a letter goes to somebody. */
export type Telling =
  /** A question, to those who answer. */
  | "question"
  /** The asker's further words, to those who answer. */
  | "note"
  /** An answer, to the asker. */
  | "answer"
  /** An answer, to somebody who follows the question, or to another expert. */
  | "followed";

const valuesOf = (told: Told, t: Say) => ({
  asker: told.asker || t("somebody"),
  author: told.author || t("somebody"),
  programme: told.programme,
  number: told.session?.number ?? 0,
  session: told.session?.title ?? "",
  start: startOf(told.question || told.text),
});

/** The name that stands before our own address. */
export const senderName = (told: Told, t: Say): string => t("via", { name: told.author || t("somebody") });

/** The letter about one message. Its first sentence says who will read the reply. */
export function threadLetter(kind: Telling, told: Told, t: Say): Letter {
  const values = valuesOf(told, t);
  const say = (key: string) => t(key, values);
  const text = (words: string): Block => ({ kind: "text", text: words });
  const words = (of: string): Block => ({ kind: "words", text: of });
  const lead: Block = { kind: "lead", text: say(`${kind}.lead${told.shut ? "Private" : ""}`) };
  const asked = [text(say(`${kind}.asked`)), words(told.question)];
  const said = [text(say(`${kind}.who`)), words(told.text)];
  const who = text(say(told.session ? "question.who" : "question.whoProgramme"));
  const inside: Record<Telling, Block[]> = {
    question: [who, words(told.text), ...holdBlocks(told, t)],
    note: [...asked, ...said],
    answer: [...said, ...asked],
    followed: [...said, ...asked],
  };
  return {
    language: told.language,
    subject: say(`${kind}.subject`),
    asksReply: true,
    blocks: [lead, ...inside[kind], ...linkBlock(told.page, t("question.page"))],
    footer: say("footer"),
  };
}

/** The film and the moment a question came out of. */
function holdBlocks({ hold }: Told, t: Say): Block[] {
  if (!hold) return [];
  return [
    { kind: "text", text: t("question.hold", { film: hold.film, title: hold.title, at: timecode(hold.seconds) }) },
  ];
}

const linkBlock = (url: string | null, label: string): Block[] => (url ? [{ kind: "link", label, url }] : []);

export interface OpenQuestion {
  asker: string;
  session: string;
  text: string;
  shut: boolean;
  /** Whole days since it was asked. */
  days: number;
  /** The address whose reply answers this question. */
  replyTo: string;
}

interface Digest {
  language: string;
  programme: string;
  page: string;
}

/** What waits for an expert: each question with the address that answers it. A reply to the letter itself is read by nobody. */
export function openQuestionsLetter(digest: Digest, questions: OpenQuestion[], t: Say): Letter {
  const count = questions.length;
  return {
    language: digest.language,
    subject: t("open.subject", { count, programme: digest.programme }),
    asksReply: false,
    blocks: [
      { kind: "lead", text: t("open.lead") },
      ...questions.flatMap(({ asker, session, text, shut, days, replyTo }): Block[] => [
        {
          kind: "text",
          text: t(shut ? "open.whoPrivate" : "open.who", { asker: asker || t("somebody"), session, count: days }),
        },
        { kind: "words", text },
        { kind: "link", label: t("open.answer"), url: `mailto:${replyTo}` },
      ]),
      ...linkBlock(digest.page, t("open.page")),
    ],
    footer: t("footer", { programme: digest.programme }),
  };
}

export interface AnsweredQuestion {
  question: string;
  answers: { author: string; text: string }[];
  page: string;
}

/** A day's answers to the questions somebody follows. */
export function followedLetter(digest: Digest, answered: AnsweredQuestion[], t: Say): Letter {
  return {
    language: digest.language,
    subject: t("daily.subject", { count: answered.length, programme: digest.programme }),
    asksReply: false,
    blocks: [
      { kind: "lead", text: t("daily.lead") },
      ...answered.flatMap(({ question, answers, page }): Block[] => [
        { kind: "text", text: t("daily.asked") },
        { kind: "words", text: question },
        ...answers.flatMap(({ author, text }): Block[] => [
          { kind: "text", text: t("answer.who", { author: author || t("somebody") }) },
          { kind: "words", text },
        ]),
        ...linkBlock(page, t("daily.page")),
      ]),
    ],
    footer: t("footer", { programme: digest.programme }),
  };
}

/** `1:02:03` or `12:34`. */
export function timecode(seconds: number): string {
  const two = (n: number) => String(n).padStart(2, "0");
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, Math.floor(seconds) % 60];
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}

/** The question's first words, for a subject. */
function startOf(question: string): string {
  const line = question.replace(/\s+/g, " ").trim();
  if (line.length <= 70) return line;
  const cut = line.slice(0, 70);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), 40))}…`;
}
