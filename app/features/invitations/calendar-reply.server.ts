import ICAL from "ical.js";
import type { Answer } from "./state";

/** Longest calendar part that is looked at (characters). */
const longest = 64_000;

/** An answer that somebody's calendar sent (RFC 5546 REPLY). */
export interface CalendarReply {
  uid: string;
  /** The invitation's state that was answered; null when the calendar does not say. */
  sequence: number | null;
  answer: Answer;
  /** Lower case. */
  attendee: string;
}

/** Why a calendar part cannot be taken as an answer: a key of i18n `mail:reason.*`. */
export type ReplyProblem = { problem: "invitation-unreadable" | "invitation-counter" };

const answers: Record<string, Answer> = { ACCEPTED: "accepted", TENTATIVE: "tentative", DECLINED: "declined" };

/** Reads what a calendar answered. A proposal of another time, or an answer given for somebody else, is for people to read. */
export function readCalendarReply(text: string): CalendarReply | ReplyProblem {
  if (text.length > longest) return { problem: "invitation-unreadable" };
  try {
    const calendar = new ICAL.Component(ICAL.parse(text));
    const events = calendar.getAllSubcomponents("vevent");
    const [event] = events;
    const method = String(calendar.getFirstPropertyValue("method") ?? "").toUpperCase();
    if (method === "COUNTER") return { problem: "invitation-counter" };
    const attendees = event?.getAllProperties("attendee") ?? [];
    const [attendee] = attendees;
    if (method !== "REPLY" || events.length !== 1 || !event || attendees.length !== 1 || !attendee)
      return { problem: "invitation-unreadable" };
    const partStat = String(attendee.getParameter("partstat") ?? "").toUpperCase();
    const answer = Object.hasOwn(answers, partStat) ? answers[partStat] : undefined;
    if (!answer) return { problem: partStat === "DELEGATED" ? "invitation-counter" : "invitation-unreadable" };
    const sequence = event.getFirstPropertyValue("sequence");
    return {
      uid: String(event.getFirstPropertyValue("uid") ?? ""),
      sequence: typeof sequence === "number" ? sequence : null,
      answer,
      attendee: String(attendee.getFirstValue() ?? "")
        .replace(/^mailto:/i, "")
        .toLowerCase(),
    };
  } catch {
    return { problem: "invitation-unreadable" };
  }
}
