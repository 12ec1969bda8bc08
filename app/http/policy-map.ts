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
  "routes/sign-out": { scope: "account", write: "account.own" },
  "routes/me": { scope: "account", read: "account.own", write: "account.own" },
  "routes/demo": { scope: "demo" },
  "routes/demo_.sign-in": { scope: "demo", write: "public" },
  "routes/demo_.mailbox": { scope: "demo", write: "public" },
  "routes/dev.gallery": { scope: "demo" },
  "routes/programmes.$slug._index": { scope: "programme", read: "programme.readPublic" },
  "routes/programmes.$slug.people": { scope: "programme", read: "programme.read" },
  "routes/programmes.$slug.mail": { scope: "programme", read: "mail.desk", write: "mail.desk" },
  "routes/programmes.$slug.sessions.$n._index": { scope: "session", read: "session.read" },
  "routes/programmes.$slug.sessions.$n.materials.$reading": { scope: "session", read: "reading.read" },
  "routes/programmes.$slug.sessions.$n.questions": { scope: "session", read: "question.read", write: "question.ask" },
  "routes/programmes.$slug.sessions.$n.join": { scope: "session", read: "session.read" },
  "routes/programmes.$slug.sessions.$n.room": { scope: "session", read: "session.join" },
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
  "GET /api/films/:id/:part": { scope: "film", read: "film.bytes" },
  "POST /api/livekit/webhook": { scope: "signature" },
  "GET /demo/mailbox.json": { scope: "demo" },
  "GET /demo/mailbox/:id.eml": { scope: "demo" },
  "GET /demo/mailbox/:id.html": { scope: "demo" },
};
