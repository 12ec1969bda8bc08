/**
 * What each address must answer, written from the table of who may do what and not from the application's own:
 * a copy that must be changed by hand when a promise changes.
 */

/** Columns: organiser, moderator, expert, participant, guest, anonymous, member of another programme. */
export const columns = ["organiser", "moderator", "expert", "participant", "guest", "anonymous", "other"] as const;
export type Column = (typeof columns)[number];

/** A allowed · O one's own · S while the session is open · D open and admitted by the crew · - refused */
export type Cell = "A" | "O" | "S" | "D" | "-";

/** One line for every permission there is. */
export const promised: Record<string, string> = {
  "programme.readPublic": "A A A A A A A",
  "programme.read": "A A A A - - -",
  "programme.readAddresses": "A - - O - - -",
  "programme.edit": "A - - - - - -",
  "programme.copy": "A - - - - - -",
  "people.manage": "A - - - - - -",
  "people.makeSelfOrganiser": "- - - - - - -",
  "session.read": "A A A A A - -",
  "reading.read": "A A A A - - -",
  "session.join": "S S S S S - -",
  "session.rehearse": "A A A - - - -",
  "media.publish": "S S S S D - -",
  "attendee.manage": "S S - - - - -",
  "lobby.manage": "S S - - - - -",
  "film.control": "S S - - - - -",
  "film.discuss": "S S S - - - -",
  "film.watch": "S S S S D - -",
  "film.bytes": "A S S S S - -",
  "film.read": "A A A - - - -",
  "film.edit": "A - - - - - -",
  "film.manage": "A - - - - - -",
  "journal.read": "S S S S S - -",
  "runsheet.control": "S S - - - - -",
  "crew.talk": "S S S - - - -",
  "floor.give": "S S - - - - -",
  "vote.lead": "S S - - - - -",
  "vote.cast": "- - - S D - -",
  "argument.pin": "S S S S D - -",
  "argument.remove": "S S S - - - -",
  "hand.raise": "S S S S D - -",
  "chat.say": "S S S S D - -",
  "chat.remove": "S S - - - - -",
  "question.read": "A A A A - - -",
  "question.ask": "A A A A - - -",
  "question.askByMail": "A A A A - - -",
  "question.answer": "A - A - - - -",
  "question.moderate": "A A A - - - -",
  "question.edit": "A - O O - - -",
  "question.readPrivate": "A - A O - - -",
  "survey.read": "A A A A - - -",
  "survey.manage": "A - A - - - -",
  "survey.answer": "- - - A - - -",
  "survey.results": "A A A - - - -",
  "survey.export": "A - A - - - -",
  "case.read": "A A A A - - -",
  "case.edit": "A - - A - - -",
  "assessment.read": "A A A A - - -",
  "assessment.readAll": "A A A - - - -",
  "assessment.write": "A - - A - - -",
  "plan.read": "A A A A - - -",
  "plan.readAll": "A A A - - - -",
  "plan.write": "- - - A - - -",
  "case.lead": "S S - - - - -",
  "case.present": "S S S S - - -",
  "idea.add": "S S S S D - -",
  "idea.discuss": "S S S - - - -",
  "invitation.answer": "A A A A A - -",
  "check.run": "A A A A A - -",
  "consent.give": "A A A A A - -",
  "attendance.read": "A S - O - - -",
  "certificate.take": "A - - A - - -",
  "record.correct": "A A A - - - -",
  "report.read": "A - - - - - -",
  "account.own": "O O O O - - -",
  "audit.read": "A - - - - - -",
  "mail.desk": "A A A - - - -",
};

/** Permissions that change something, so that an archived programme refuses them. */
export const changes = new Set([
  "programme.edit",
  "people.manage",
  "people.makeSelfOrganiser",
  "session.join",
  "session.rehearse",
  "media.publish",
  "attendee.manage",
  "lobby.manage",
  "film.control",
  "film.discuss",
  "film.watch",
  "film.edit",
  "film.manage",
  "journal.read",
  "runsheet.control",
  "crew.talk",
  "floor.give",
  "vote.lead",
  "vote.cast",
  "argument.pin",
  "argument.remove",
  "hand.raise",
  "chat.say",
  "chat.remove",
  "question.ask",
  "question.askByMail",
  "question.answer",
  "question.moderate",
  "question.edit",
  "survey.manage",
  "survey.answer",
  "case.edit",
  "assessment.write",
  "plan.write",
  "case.lead",
  "case.present",
  "idea.add",
  "idea.discuss",
  "invitation.answer",
  "check.run",
  "consent.give",
  "record.correct",
  "mail.desk",
]);

export const cellOf = (action: string, column: Column): Cell =>
  promised[action]?.split(" ")[columns.indexOf(column)] as Cell;

/** Somebody who asks. `place`: where the programme asked about stands to them. */
export interface Asker {
  column: Column;
  state: "active" | "removed" | "expired";
  archived: boolean;
}

export type Verdict = "let in" | "sign in first" | "not found" | "forbidden";

/** What an asker gets for an action in a programme, or in one of its sessions; a guest's own session is the open one. */
export function verdict(
  { column, state, archived }: Asker,
  action: string,
  session: "open" | "closed" | null,
): Verdict {
  const acting = state === "active" ? column : "other";
  const elsewhere = acting === "guest" && session !== "open";
  const cell = cellOf(action, acting);
  const now = cell === "A" || (cell === "S" && session === "open");
  if (now && !(elsewhere && session) && !(archived && changes.has(action))) return "let in";
  if (acting === "anonymous") return "sign in first";
  return acting === "other" || elsewhere ? "not found" : "forbidden";
}
