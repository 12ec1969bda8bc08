import type { Action } from "../features/permissions/table";

/**
 * How a route or endpoint is guarded. scope says what is looked up before permission is asked:
 * public: nothing · account: a signed-in person · programme, session: by the URL's slug and number ·
 * film: by the sessions that show it · demo: anybody, in demo mode alone · signature: proved by the request itself.
 */
export interface Guard {
  scope: "public" | "account" | "programme" | "session" | "film" | "demo" | "signature";
  /** Permission to look. */
  read?: Action;
  /** Permission to change; without it the address takes no POST. `"public"` for forms anybody may send. */
  write?: Action | "public";
}

/** Every Remix route by its id. A route that is missing here makes the check fail and answers 404. */
export const routeGuards: Record<string, Guard> = {
  root: { scope: "public" },
  "routes/$": { scope: "public", write: "public" },
  "routes/_index": { scope: "public" },
  "routes/sign-in": { scope: "public", write: "public" },
  "routes/sign-in_.link.$secret": { scope: "public", write: "public" },
  "routes/mail.unsubscribe.$token": { scope: "public", write: "public" },
  "routes/sign-out": { scope: "account", write: "account.own" },
  "routes/vote.$ticket": { scope: "public", write: "public" },
  "routes/join.$secret": { scope: "public", write: "public" },
  "routes/me_.data[.]json": { scope: "account", read: "account.own" },
  "routes/me": { scope: "account", read: "account.own", write: "account.own" },
  "routes/demo": { scope: "demo" },
  "routes/demo_.sign-in": { scope: "demo", write: "public" },
  "routes/demo_.mailbox": { scope: "demo", write: "public" },
  "routes/dev.gallery": { scope: "demo" },
  "routes/dev.gallery_.letters": { scope: "demo" },
  "routes/programmes.$slug._index": { scope: "programme", read: "programme.readPublic" },
  "routes/programmes.$slug.calendar[.]ics": { scope: "programme", read: "programme.readPublic" },
  "routes/programmes.$slug.people": { scope: "programme", read: "programme.read", write: "people.manage" },
  "routes/programmes.$slug.film": { scope: "programme", read: "film.read" },
  "routes/programmes.$slug.films": { scope: "programme", read: "film.manage", write: "film.manage" },
  "routes/programmes.$slug.again": { scope: "programme", read: "programme.copy", write: "programme.copy" },
  "routes/programmes.$slug.audit": { scope: "programme", read: "audit.read" },
  "routes/programmes.$slug.mail": { scope: "programme", read: "mail.desk", write: "mail.desk" },
  "routes/programmes.$slug.sessions.$n._index": { scope: "session", read: "session.read", write: "invitation.answer" },
  "routes/programmes.$slug.sessions.$n.calendar[.]ics": { scope: "session", read: "session.read" },
  "routes/programmes.$slug.sessions.$n.invitations": {
    scope: "session",
    read: "people.manage",
    write: "people.manage",
  },
  "routes/programmes.$slug.sessions.$n.materials.$reading": { scope: "session", read: "reading.read" },
  "routes/programmes.$slug.sessions.$n.questions": { scope: "session", read: "question.read", write: "question.ask" },
  "routes/programmes.$slug.sessions.$n.join": { scope: "session", read: "session.read", write: "consent.give" },
  "routes/programmes.$slug.sessions.$n.check": { scope: "session", read: "check.run", write: "check.run" },
  "routes/programmes.$slug.sessions.$n.film": { scope: "session", read: "film.read", write: "film.edit" },
  "routes/programmes.$slug.sessions.$n.rehearsal": { scope: "session", read: "session.rehearse" },
  "routes/programmes.$slug.sessions.$n.record": { scope: "session", read: "record.correct", write: "record.correct" },
  "routes/programmes.$slug.sessions.$n.replay": { scope: "session", read: "session.read" },
  "routes/programmes.$slug.sessions.$n.room": { scope: "session", read: "session.join" },
  "routes/programmes.$slug.assessment": { scope: "programme", read: "assessment.read", write: "assessment.write" },
  "routes/programmes.$slug.plan.$city": { scope: "programme", read: "plan.read", write: "plan.write" },
  "routes/programmes.$slug.surveys._index": { scope: "programme", read: "survey.read", write: "survey.manage" },
  "routes/programmes.$slug.surveys.$round._index": { scope: "programme", read: "survey.read", write: "survey.manage" },
  "routes/programmes.$slug.surveys.$round.answer": {
    scope: "programme",
    read: "survey.answer",
    write: "survey.answer",
  },
  "routes/programmes.$slug.surveys.$round.edit": { scope: "programme", read: "survey.manage", write: "survey.manage" },
  "routes/programmes.$slug.surveys.$round.preview": {
    scope: "programme",
    read: "survey.manage",
    write: "survey.manage",
  },
  "routes/programmes.$slug.cases._index": { scope: "programme", read: "case.read" },
  "routes/programmes.$slug.cases.$city": { scope: "programme", read: "case.read", write: "case.edit" },
  "routes/programmes.$slug.certificates": { scope: "programme", read: "programme.read", write: "certificate.take" },
  "routes/programmes.$slug.search": { scope: "programme", read: "programme.read" },
  "routes/programmes.$slug.report": { scope: "programme", read: "report.read" },
  "routes/certificates.$code": { scope: "public" },
  "routes/status": { scope: "account", read: "account.own" },
};

/** Every endpoint that Express serves itself: `METHOD path`. Beside them it passes `/livekit/rtc` on, which LiveKit's tokens guard. */
export const endpointGuards: Record<string, Guard> = {
  "GET /healthz": { scope: "public" },
  "GET /readyz": { scope: "public" },
  "GET /api/time": { scope: "public" },
  "GET /api/programmes/:slug/sessions/:n/state": { scope: "session", read: "journal.read" },
  "GET /api/programmes/:slug/sessions/:n/stream": { scope: "session", read: "journal.read" },
  "POST /api/programmes/:slug/sessions/:n/commands": { scope: "session", write: "session.join" },
  "POST /api/programmes/:slug/sessions/:n/connection": { scope: "session", write: "session.join" },
  "GET /api/programmes/:slug/sessions/:n/slides/:id": { scope: "session", read: "journal.read" },
  "GET /api/programmes/:slug/sessions/:n/attendance.csv": { scope: "session", read: "attendance.read" },
  "GET /api/programmes/:slug/sessions/:n/vote-code": { scope: "session", read: "vote.cast" },
  "GET /api/programmes/:slug/sessions/:n/check/stream": { scope: "session", read: "check.run" },
  "GET /api/programmes/:slug/sessions/:n/check/bytes": { scope: "session", read: "check.run" },
  "POST /api/programmes/:slug/sessions/:n/check/connection": { scope: "session", write: "check.run" },
  "GET /api/programmes/:slug/certificates/:code/certificate.pdf": { scope: "programme", read: "certificate.take" },
  "GET /api/programmes/:slug/report.csv": { scope: "programme", read: "report.read" },
  "GET /api/programmes/:slug/report.pdf": { scope: "programme", read: "report.read" },
  "GET /api/programmes/:slug/surveys/:round/results.csv": { scope: "programme", read: "survey.export" },
  "GET /api/programmes/:slug/surveys/:round/preview.html": { scope: "programme", read: "survey.manage" },
  "GET /api/programmes/:slug/audit.csv": { scope: "programme", read: "audit.read" },
  "GET /api/programmes/:slug/assessment.csv": { scope: "programme", read: "assessment.readAll" },
  "GET /api/programmes/:slug/assessment/:city.pdf": { scope: "programme", read: "assessment.read" },
  "GET /api/programmes/:slug/plan/:city.pdf": { scope: "programme", read: "plan.read" },
  "GET /api/films/:id/stills/:still": { scope: "film", read: "film.bytes" },
  "GET /programmes/:slug/files/:id": { scope: "programme", read: "question.read" },
  "GET /files/:id/:until/:key": { scope: "signature" },
  "GET /api/films/:id/:part": { scope: "film", read: "film.bytes" },
  "POST /api/programmes/:slug/films/uploads": { scope: "programme", write: "film.manage" },
  "GET /api/programmes/:slug/films/uploads/:upload": { scope: "programme", read: "film.manage" },
  "POST /api/programmes/:slug/films/uploads/:upload": { scope: "programme", write: "film.manage" },
  "POST /programmes/:slug/films/send": { scope: "programme", write: "film.manage" },
  "POST /api/programmes/:slug/cases/:city/texts": { scope: "programme", write: "case.edit" },
  "POST /programmes/:slug/cases/:city/files": { scope: "programme", write: "case.edit" },
  "GET /programmes/:slug/cases/:city/files/:id": { scope: "programme", read: "case.read" },
  "POST /api/livekit/webhook": { scope: "signature" },
  "GET /demo/mailbox.json": { scope: "demo" },
  "GET /demo/mailbox/:id.eml": { scope: "demo" },
  "GET /demo/mailbox/:id.html": { scope: "demo" },
};
