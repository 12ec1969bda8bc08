import type { Standing } from "./roles";

/** A allowed · O only one's own · S only while the session is open · D while open and admitted by the crew · - refused */
type Cell = "A" | "O" | "S" | "D" | "-";
type Row = Record<Standing["role"], Cell>;

const row = (cells: string): Row => {
  const [organiser, moderator, expert, participant, guest, anonymous, none] = cells.split(" ") as Cell[];
  return { organiser, moderator, expert, participant, guest, anonymous, none } as Row;
};

/** Who may do what. Columns: organiser, moderator, expert, participant, guest, anonymous, member of another programme. */
export const table = {
  //                            ORG MOD EXP PAR GST ANO OTH
  "programme.readPublic": row("A A A A A A A"),
  "programme.read": row("A A A A - - -"),
  "programme.readAddresses": row("A - - O - - -"),
  "programme.edit": row("A - - - - - -"),
  "programme.copy": row("A - - - - - -"),
  "people.manage": row("A - - - - - -"),
  "people.makeSelfOrganiser": row("- - - - - - -"),
  "session.read": row("A A A A A - -"),
  "reading.read": row("A A A A - - -"),
  "session.join": row("S S S S S - -"),
  "session.rehearse": row("A A A - - - -"),
  "media.publish": row("S S S S D - -"),
  "attendee.manage": row("S S - - - - -"),
  "lobby.manage": row("S S - - - - -"),
  "film.control": row("S S - - - - -"),
  "film.discuss": row("S S S - - - -"),
  "film.watch": row("S S S S D - -"),
  "film.bytes": row("A S S S S - -"),
  "film.read": row("A A A - - - -"),
  "film.edit": row("A - - - - - -"),
  "film.manage": row("A - - - - - -"),
  "journal.read": row("S S S S S - -"),
  "runsheet.control": row("S S - - - - -"),
  "crew.talk": row("S S S - - - -"),
  "floor.give": row("S S - - - - -"),
  "vote.lead": row("S S - - - - -"),
  "vote.cast": row("- - - S D - -"),
  "argument.pin": row("S S S S D - -"),
  "argument.remove": row("S S S - - - -"),
  "hand.raise": row("S S S S D - -"),
  "chat.say": row("S S S S D - -"),
  "chat.remove": row("S S - - - - -"),
  "question.read": row("A A A A - - -"),
  "question.ask": row("A A A A - - -"),
  "question.askByMail": row("A A A A - - -"),
  "question.answer": row("A - A - - - -"),
  "question.moderate": row("A A A - - - -"),
  "question.edit": row("A - O O - - -"),
  "question.readPrivate": row("A - A O - - -"),
  "survey.read": row("A A A A - - -"),
  "survey.manage": row("A - A - - - -"),
  "survey.answer": row("- - - A - - -"),
  "survey.results": row("A A A - - - -"),
  "survey.export": row("A - A - - - -"),
  "case.read": row("A A A A - - -"),
  // Participants their own city's alone: coursework/case/who-may.
  "case.edit": row("A - - A - - -"),
  "assessment.read": row("A A A A - - -"),
  "assessment.readAll": row("A A A - - - -"),
  "assessment.write": row("A - - A - - -"),
  "plan.read": row("A A A A - - -"),
  "plan.readAll": row("A A A - - - -"),
  "plan.write": row("- - - A - - -"),
  "case.lead": row("S S - - - - -"),
  // Participants while their own city presents: showcase/decide.
  "case.present": row("S S S S - - -"),
  "idea.add": row("S S S S D - -"),
  "idea.discuss": row("S S S - - - -"),
  "invitation.answer": row("A A A A A - -"),
  "check.run": row("A A A A A - -"),
  "consent.give": row("A A A A A - -"),
  "attendance.read": row("A S - O - - -"),
  "certificate.take": row("A - - A - - -"),
  "record.correct": row("A A A - - - -"),
  "report.read": row("A - - - - - -"),
  "account.own": row("O O O O - - -"),
  "audit.read": row("A - - - - - -"),
  "mail.desk": row("A A A - - - -"),
} satisfies Record<string, Row>;

export type Action = keyof typeof table;
