import type { Presence } from "../attendance/report";
import { lengthOf, type Span, union, within } from "../attendance/span";
import type { SessionTimes } from "../programme/session-times";
import type { CertificateRule } from "./certificate-rule";
import { type Corrections, memberName, nameKey, personName } from "./corrections";
import { measuredLength, realSpan, type runOf } from "./held";

/** A session as attendance is judged by it. */
export interface JudgedSession extends SessionTimes {
  number: number;
  title: string;
  run: ReturnType<typeof runOf>;
  presences: readonly Presence[];
}

/** Somebody who can get a certificate: a participant who came alone, or somebody on a site's sign-in sheet. */
export interface Holder {
  /** Names them within the programme: `member:<id>`, or `person:<site>:<name>`. */
  id: string;
  membershipId: string | null;
  /** Slug of the site on whose sheet they stand. */
  site: string | null;
  city: string | null;
  name: string;
}

/**
 * off: called off · empty: it was to be held, but nobody came · ahead: not over yet · counts: there for long enough ·
 * short: there, but not for long enough · missed: not there.
 */
export type SessionState = "off" | "empty" | "ahead" | "counts" | "short" | "missed";

export interface Attended {
  number: number;
  title: string;
  /** When it was, or is to be (ms since 1970). */
  startsAt: number;
  state: SessionState;
  /** How long they were there and how long they had to be, in milliseconds. */
  ms: number;
  neededMs: number;
}

export interface Progress {
  holder: Holder;
  sessions: Attended[];
  /** How many count, how many must, how many are to be held in all. */
  counted: number;
  required: number;
  held: number;
  /** earned: enough count · open: enough may still · missed: too few are left. */
  result: "earned" | "open" | "missed";
}

const isVisitor = ({ seat }: Presence) => seat.role === "participant";

/**
 * How far everybody is by the programme's rule. Time counts once, whatever the number of devices, and only between the real
 * beginning and the real end of a session (see `held.ts`). A session that was called off, or to which nobody came, is none: no more are
 * asked for than are held. `known`: those the programme names, who may not have come yet.
 */
export function progressOf(
  sessions: readonly JudgedSession[],
  rule: CertificateRule,
  known: readonly Holder[],
  corrections: Corrections,
  now: number,
): Progress[] {
  const judged = sessions.map((session) => ({ session, ...judge(session, now) }));
  const held = judged.filter(({ kind }) => kind === "held" || kind === "ahead").length;
  const required = Math.max(1, Math.min(rule.sessions, held));
  const holders = new Map(known.map((holder) => [holder.id, holder]));
  const spans = judged.map(({ session }) => timesOf(session.presences, holders, corrections));
  return [...holders.values()].map((holder) => {
    const attended = judged.map(({ session, kind, real }, i): Attended => {
      const { number, title } = session;
      const ms = real ? lengthOf(within(union(spans[i]?.get(holder.id) ?? []), real)) : 0;
      const neededMs = real ? Math.round(rule.minutesShare * measuredLength(session, real)) : 0;
      const state = kind !== "held" ? kind : ms >= neededMs ? "counts" : ms > 0 ? "short" : "missed";
      return { number, title, startsAt: real?.from ?? session.startsAt, state, ms, neededMs };
    });
    const counted = attended.filter(({ state }) => state === "counts").length;
    const ahead = attended.filter(({ state }) => state === "ahead").length;
    const result = counted >= required ? "earned" : counted + ahead >= required ? "open" : "missed";
    return { holder, sessions: attended, counted, required, held, result };
  });
}

/** Whether a session was held, is to be, or is none. */
function judge(session: JudgedSession, now: number): { kind: "off" | "empty" | "ahead" | "held"; real: Span | null } {
  if (session.off) return { kind: "off", real: null };
  const real = realSpan(session, session.run);
  if (!real || now < real.to) return { kind: "ahead", real };
  const came = session.presences.some((one) => isVisitor(one) && within(one.there, real).length > 0);
  return { kind: came ? "held" : "empty", real };
}

/** When everybody was there, by holder. Holders nobody knew of are added. */
function timesOf(presences: readonly Presence[], holders: Map<string, Holder>, corrections: Corrections) {
  const times = new Map<string, Span[]>();
  const note = (holder: Holder, spans: readonly Span[]) => {
    if (!holders.has(holder.id)) holders.set(holder.id, holder);
    times.set(holder.id, [...(times.get(holder.id) ?? []), ...spans]);
  };
  for (const { seat, there, people } of presences.filter(isVisitor)) {
    const { site } = seat;
    if (!site) note(memberHolder(seat.attendeeId, seat.name, corrections), there);
    else for (const { name, spans } of people) note(personHolder(site.slug, site.city, name, corrections), spans);
  }
  return times;
}

/** A participant who came alone. */
export const memberHolder = (membershipId: string, name: string, corrections: Corrections): Holder => ({
  ...{ id: `member:${membershipId}`, membershipId, site: null, city: null },
  name: memberName(corrections, membershipId, name),
});

/** Somebody on a site's sheet. Under a corrected name they are who has that name. */
export function personHolder(site: string, city: string, written: string, corrections: Corrections): Holder {
  const name = personName(corrections, site, written);
  return { id: `person:${site}:${nameKey(name)}`, membershipId: null, site, city, name };
}
