import type { Block, Letter } from "../mail/letter";
import { dayIn } from "../programme/zoned-time";
import { type City, cityLines } from "./city-times";
import type { InvitationState } from "./state";
import { zonedWords } from "./zoned-words";

type Say = (key: string, values?: Record<string, string | number>) => string;

/** What the letters of a session say, for one reader. Instants are ms since 1970. */
export interface Told {
  number: number;
  title: string;
  programme: string;
  startsAt: number;
  endsAt: number;
  cities: readonly City[];
  /** Why it was called off. */
  reason: string;
  reader: { name: string; language: string; timeZone: string; state: InvitationState };
  /** The personal link; null when it was revoked. */
  link: string | null;
  /** The session's page. */
  page: string;
}

const text = (words: string): Block => ({ kind: "text", text: words });

/** The moment on the reader's clock: "Tuesday 23 March 2027, 17:00 to 19:00 (Eastern European Standard Time, UTC+2)". */
function whenOf({ startsAt, endsAt, reader }: Pick<Told, "startsAt" | "endsAt" | "reader">, t: Say): string {
  const start = zonedWords(startsAt, reader.timeZone, reader.language);
  const end = zonedWords(endsAt, reader.timeZone, reader.language);
  const until = end.date === start.date ? end.time : `${end.date}, ${end.time}`;
  return t("session.when", { date: start.date, start: start.time, end: until, zone: start.zone });
}

const values = (told: Told, more: Record<string, string> = {}) => ({
  number: told.number,
  title: told.title,
  programme: told.programme,
  name: told.reader.name,
  date: zonedWords(told.startsAt, told.reader.timeZone, told.reader.language).date,
  ...more,
});

/** Date, every city's clock, and the way in. */
function facts(told: Told, t: Say): Block[] {
  const { startsAt, cities, reader, link, page } = told;
  const lines = cityLines(startsAt, cities, reader.timeZone, reader.language);
  return [
    text(whenOf(told, t)),
    ...(lines.length > 0 ? [text(`${t("session.cities")}\n${lines.join("\n")}`)] : []),
    link
      ? { kind: "link", label: t("session.link"), url: link }
      : { kind: "link", label: t("session.page"), url: page },
    ...(link ? [text(t("session.yours", values(told)))] : []),
  ];
}

function letter(told: Told, t: Say, kind: string, blocks: Block[], more: Record<string, string> = {}): Letter {
  return {
    language: told.reader.language,
    subject: t(`session.${kind}.subject`, values(told, more)),
    asksReply: false,
    blocks: [{ kind: "lead", text: t(`session.${kind}.lead`, values(told, more)) }, ...blocks],
    footer: t("footer", values(told)),
  };
}

/** Asks somebody to a session. */
export function inviteLetter(told: Told, t: Say): Letter {
  return letter(told, t, "invite", [...facts(told, t), text(t("session.answer"))]);
}

/** The session has another date; `was` is the start it should have had. */
export function changedLetter(told: Told, was: number, t: Say): Letter {
  const { date, time } = zonedWords(was, told.reader.timeZone, told.reader.language);
  const blocks = [...facts(told, t), text(t("session.answerAnew"))];
  return letter(told, t, "changed", blocks, { was: `${date}, ${time}` });
}

/** The session does not take place. */
export function offLetter(told: Told, t: Say): Letter {
  const why: Block[] = told.reason ? [{ kind: "words", text: told.reason }] : [];
  return letter(told, t, "off", [
    ...why,
    text(t("session.off.was", { when: whenOf(told, t) })),
    text(t("session.off.next")),
    { kind: "link", label: t("session.page"), url: told.page },
  ]);
}

/** The session comes soon. */
export function reminderLetter(told: Told, which: "day" | "hour", now: number, t: Say): Letter {
  const { startsAt, reader } = told;
  const today = dayIn(now, reader.timeZone) === dayIn(startsAt, reader.timeZone);
  const kind = which === "hour" ? "hour" : today ? "today" : "tomorrow";
  const { time, zone } = zonedWords(startsAt, reader.timeZone, reader.language);
  return letter(told, t, kind, [...facts(told, t), text(t(`session.stands.${reader.state}`))], { time, zone });
}
