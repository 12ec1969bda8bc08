import type { Circumstances, Standing } from "./roles";
import { type Action, table } from "./table";

/** Actions that change nothing of the programme, so an archived one still allows them. */
const readOnly = new Set<Action>([
  "programme.readPublic",
  "programme.read",
  "programme.readAddresses",
  "programme.copy",
  "session.read",
  "reading.read",
  "film.bytes",
  "film.read",
  "question.read",
  "question.readPrivate",
  "survey.read",
  "survey.results",
  "survey.export",
  "case.read",
  "assessment.read",
  "assessment.readAll",
  "plan.read",
  "plan.readAll",
  "attendance.read",
  "certificate.take",
  "report.read",
  "account.own",
  "audit.read",
]);

/** May this person do that? Deny by default: removed and expired members stand like strangers. */
export function can(standing: Standing, action: Action, about: Circumstances = {}): boolean {
  if (about.archived && !readOnly.has(action)) return false;
  const role = standing.state === "active" || standing.role === "anonymous" ? standing.role : "none";
  if (standing.sessionId && about.sessionId && standing.sessionId !== about.sessionId) return false;
  switch (table[action][role]) {
    case "A":
      return true;
    case "O":
      return about.own === true;
    case "S":
      return about.sessionOpen === true;
    case "D":
      return about.sessionOpen === true && about.admitted === true;
    default:
      return false;
  }
}
