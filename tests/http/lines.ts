import { existsSync } from "node:fs";
import { type Asker, type Verdict, verdict } from "./expected";
import type { Slug, World } from "./world";

/** One address as a line of the policy map is tried: where it is, and what each asker must get there. */
export interface Line {
  /** Its name in the policy map. */
  name: string;
  /** `closed`: tried in a session that is not open. */
  session: "open" | "closed" | null;
  path(world: World, slug: Slug): string;
  /** What looking gives; absent: looking is refused with 405. */
  look?(asker: Asker): Verdict;
  /** What sending gives; absent: sending is refused with 405. */
  send?(asker: Asker): Verdict;
  /** Statuses that also mean let in: for what an empty form or a server without media cannot have. */
  also?: number[];
}

type Rule = Pick<Line, "look" | "send" | "also">;

const anybody = (): Verdict => "let in";
const nobody = (): Verdict => "not found";
const signedIn = ({ column }: Asker): Verdict => (column === "anonymous" ? "sign in first" : "let in");
const organisers = ({ column, state }: Asker): Verdict => {
  if (column === "anonymous") return "sign in first";
  return column === "organiser" && state === "active" ? "let in" : "not found";
};

const fixed = (name: string, path: string, rule: Rule): Line[] => [{ name, session: null, path: () => path, ...rule }];

const inProgramme = (name: string, rest: string, look: string, send?: string): Line[] => [
  {
    name,
    session: null,
    path: (_, slug) => `/programmes/${slug}${rest}`,
    look: (asker) => verdict(asker, look, null),
    send: send === undefined ? undefined : (asker) => verdict(asker, send, null),
  },
];

const inSession = (name: string, rest: string, actions: { look?: string; send?: string; also?: number[] }): Line[] =>
  (["open", "closed"] as const).map((session) => {
    const { look, send, also } = actions;
    const base = name.startsWith("routes/") ? "/programmes" : "/api/programmes";
    const reading = session === "open" ? "before-you-watch" : "a-hundred-chair-makers";
    return {
      name,
      session,
      also,
      path: (_, slug) => `${base}/${slug}/sessions/${session === "open" ? 4 : 1}${rest.replace("$READING", reading)}`,
      look: look === undefined ? undefined : (asker) => verdict(asker, look, session),
      send: send === undefined ? undefined : (asker) => verdict(asker, send, session),
    };
  });

/** A film is shown in the open session; a guest sees it there. */
const film = (part: string, name = "GET /api/films/:id/:part"): Line => ({
  name,
  session: "open",
  path: ({ programmes }, slug) => `/api/films/${programmes[slug].filmId}/${part}`,
  look: (asker) => verdict(asker, "film.bytes", "open"),
});

/** Guests wait in the lobby until the crew admits them, and none of these is admitted. */
const admittedOnly = (line: Line): Line => ({
  ...line,
  send(asker) {
    const answer = line.send?.(asker) ?? "not found";
    return answer === "let in" && asker.column === "guest" ? "forbidden" : answer;
  },
});

/** An empty form names no mail, and one that does not exist is not found. */
const namesNothing = (line: Line): Line => ({
  ...line,
  send(asker) {
    const answer = line.send?.(asker) ?? "not found";
    return answer === "let in" ? "not found" : answer;
  },
});

/** Participants without a city have no case of their own. */
const ownCityAlone = (line: Line): Line => ({
  ...line,
  send(asker) {
    const answer = line.send?.(asker) ?? "not found";
    return answer === "let in" && asker.column === "participant" ? "forbidden" : answer;
  },
});
/** These participants belong to no city: another city's pages are as if they did not exist. */
const cityPagesAlone = (line: Line): Line => {
  const noCity = (asker: Asker, answer: Verdict): Verdict =>
    asker.column === "participant" && ["let in", "forbidden"].includes(answer) ? "not found" : answer;
  return {
    ...line,
    look: line.look && ((asker) => noCity(asker, line.look?.(asker) ?? "not found")),
    send:
      line.send &&
      ((asker) =>
        (asker.archived ? line.send?.(asker) : noCity(asker, line.send?.(asker) ?? "not found")) ?? "not found"),
  };
};

/** An empty form says nothing that could be done. */
const says422 = (line: Line): Line => ({ ...line, also: [409, 422] });

const inApi = (line: Line): Line => ({ ...line, path: (world, slug) => `/api${line.path(world, slug)}` });
/** An empty body is no upload, and there is none of this name. */
const upload = (line: Line): Line => ({ ...inApi(line), also: [410, 412] });
const sentAlone = ({ look, ...line }: Line): Line => line;
const roundRoute = "routes/programmes.$slug.surveys.$round";
const place = "/api/programmes/:slug/sessions/:n";
const sessionRoute = "routes/programmes.$slug.sessions.$n";
const unknownLink = `/sign-in/link/${"x".repeat(43)}`;

const unknownJoinLink = `/join/${"x".repeat(43)}`;

/** A file that nobody has: whoever may look finds nothing. */
const holdsNothing = (line: Line): Line => ({
  ...line,
  look(asker) {
    const answer = line.look?.(asker) ?? "not found";
    return answer === "let in" ? "not found" : answer;
  },
});

const unknownCertificate = `/certificates/${"a".repeat(26)}`;

const allPages: Line[] = [
  ...fixed("routes/$", "/nowhere/at/all", { look: nobody, send: nobody }),
  ...fixed("routes/_index", "/", { look: anybody }),
  ...fixed("routes/sign-in", "/sign-in", { look: anybody, send: anybody, also: [422, 429] }),
  ...fixed("routes/sign-in_.link.$secret", unknownLink, { look: anybody, send: anybody, also: [410, 429] }),
  ...fixed("routes/mail.unsubscribe.$token", `/mail/unsubscribe/x-${"a".repeat(26)}`, { look: nobody, send: nobody }),
  ...fixed("routes/join.$secret", unknownJoinLink, { look: anybody, send: anybody, also: [404, 422, 429] }),
  ...fixed("routes/certificates.$code", unknownCertificate, { look: nobody }),
  ...fixed("routes/vote.$ticket", "/vote/unknown", { look: anybody, send: anybody, also: [410, 422] }),
  ...fixed("routes/sign-out", "/sign-out", { send: signedIn }),
  ...fixed("routes/me", "/me", { look: signedIn, send: signedIn, also: [422] }),
  ...fixed("routes/me_.data[.]json", "/me/data.json", { look: signedIn }),
  ...fixed("routes/status", "/status", { look: organisers }),
  ...fixed("routes/demo", "/demo", { look: anybody }),
  ...fixed("routes/demo_.sign-in", "/demo/sign-in", { send: anybody, also: [422] }),
  ...fixed("routes/demo_.mailbox", "/demo/mailbox", { look: anybody, send: anybody, also: [404, 422] }),
  ...fixed("routes/dev.gallery", "/dev/gallery", { look: anybody }),
  ...fixed("routes/dev.gallery_.letters", "/dev/gallery/letters", { look: anybody }),
  ...inProgramme("routes/programmes.$slug._index", "", "programme.readPublic"),
  ...inProgramme("routes/programmes.$slug.calendar[.]ics", "/calendar.ics", "programme.readPublic"),
  ...inProgramme("routes/programmes.$slug.people", "/people", "programme.read", "people.manage").map(says422),
  ...inProgramme("routes/programmes.$slug.film", "/film", "film.read"),
  ...inProgramme("routes/programmes.$slug.films", "/films", "film.manage", "film.manage").map(says422),
  ...inProgramme("routes/programmes.$slug.again", "/again", "programme.copy", "programme.copy").map(says422),
  ...inProgramme("routes/programmes.$slug.audit", "/audit", "audit.read"),
  ...inProgramme("routes/programmes.$slug.mail", "/mail", "mail.desk", "mail.desk").map(namesNothing),
  ...inProgramme("routes/programmes.$slug.assessment", "/assessment", "assessment.read", "assessment.write").map(
    says422,
  ),
  ...inProgramme("routes/programmes.$slug.plan.$city", "/plan/sofia", "plan.readAll", "plan.write").map(cityPagesAlone),
  ...inProgramme("routes/programmes.$slug.surveys._index", "/surveys", "survey.read", "survey.manage").map(says422),
  ...inProgramme(`${roundRoute}._index`, "/surveys/9", "survey.read", "survey.manage").map(says422),
  ...inProgramme(`${roundRoute}.answer`, "/surveys/9/answer", "survey.answer", "survey.answer").map(says422),
  ...inProgramme(`${roundRoute}.edit`, "/surveys/9/edit", "survey.manage", "survey.manage").map(says422),
  ...inProgramme(`${roundRoute}.preview`, "/surveys/9/preview", "survey.manage", "survey.manage").map(says422),
  ...inProgramme("routes/programmes.$slug.cases._index", "/cases", "case.read"),
  ...inProgramme("routes/programmes.$slug.cases.$city", "/cases/sofia", "case.read", "case.edit")
    .map(says422)
    .map(ownCityAlone),
  ...inProgramme("routes/programmes.$slug.report", "/report", "report.read"),
  ...inProgramme("routes/programmes.$slug.search", "/search?q=wood", "programme.read"),
  ...inProgramme("routes/programmes.$slug.certificates", "/certificates", "programme.read", "certificate.take").map(
    namesNothing,
  ),
  ...inSession(`${sessionRoute}._index`, "", { look: "session.read", send: "invitation.answer", also: [422] }),
  ...inSession(`${sessionRoute}.calendar[.]ics`, "/calendar.ics", { look: "session.read" }),
  ...inSession(`${sessionRoute}.invitations`, "/invitations", {
    look: "people.manage",
    send: "people.manage",
    also: [422],
  }),
  ...inSession(`${sessionRoute}.materials.$reading`, "/materials/$READING", { look: "reading.read" }),
  ...inSession(`${sessionRoute}.join`, "/join", { look: "session.read", send: "consent.give", also: [422] }),
  ...inSession(`${sessionRoute}.rehearsal`, "/rehearsal", { look: "session.rehearse" }),
  ...inSession(`${sessionRoute}.check`, "/check", { look: "check.run", send: "check.run", also: [422] }),
  ...inSession(`${sessionRoute}.film`, "/film", { look: "film.read", send: "film.edit", also: [422] }),
  ...inSession(`${sessionRoute}.record`, "/record", { look: "record.correct", send: "record.correct", also: [422] }),
  // Nothing has happened in these sessions that could be played again.
  ...inSession(`${sessionRoute}.replay`, "/replay", { look: "session.read" }).map(holdsNothing),
  ...inSession(`${sessionRoute}.room`, "/room", { look: "session.join" }),
  ...inSession(`${sessionRoute}.questions`, "/questions", { look: "question.read", send: "question.ask", also: [422] }),
];

/** Those that have been built. */
export const pages = allPages.filter(({ name }) => existsSync(`app/${name}.tsx`));

export const endpoints: Line[] = [
  ...fixed("GET /healthz", "/healthz", { look: anybody }),
  ...fixed("GET /readyz", "/readyz", { look: anybody, also: [503] }),
  ...fixed("GET /api/time", "/api/time", { look: anybody }),
  ...inSession(`GET ${place}/state`, "/state", { look: "journal.read" }),
  ...inSession(`GET ${place}/stream`, "/stream", { look: "journal.read" }),
  ...inSession(`POST ${place}/commands`, "/commands", { send: "session.join" }),
  ...inSession(`POST ${place}/connection`, "/connection", { send: "session.join", also: [503] }).map(admittedOnly),
  ...inSession(`GET ${place}/slides/:id`, "/slides/nothing", { look: "journal.read" }).map(holdsNothing),
  ...inSession(`GET ${place}/attendance.csv`, "/attendance.csv", { look: "attendance.read" }),
  ...inSession(`GET ${place}/vote-code`, "/vote-code", { look: "vote.cast", also: [409] }),
  ...inSession(`GET ${place}/check/stream`, "/check/stream", { look: "check.run" }),
  ...inSession(`GET ${place}/check/bytes`, "/check/bytes", { look: "check.run" }),
  ...inSession(`POST ${place}/check/connection`, "/check/connection", { send: "check.run", also: [503] }),
  ...inProgramme(
    "GET /api/programmes/:slug/certificates/:code/certificate.pdf",
    `${unknownCertificate}/certificate.pdf`,
    "certificate.take",
  )
    .map(inApi)
    .map(holdsNothing),
  ...inProgramme("GET /api/programmes/:slug/report.csv", "/report.csv", "report.read").map(inApi),
  ...inProgramme("GET /api/programmes/:slug/report.pdf", "/report.pdf", "report.read").map(inApi),
  ...inProgramme("GET /api/programmes/:slug/surveys/:round/results.csv", "/surveys/9/results.csv", "survey.export").map(
    inApi,
  ),
  ...inProgramme(
    "GET /api/programmes/:slug/surveys/:round/preview.html",
    "/surveys/9/preview.html",
    "survey.manage",
  ).map(inApi),
  ...inProgramme("GET /api/programmes/:slug/audit.csv", "/audit.csv", "audit.read").map(inApi),
  ...inProgramme("GET /api/programmes/:slug/assessment.csv", "/assessment.csv", "assessment.readAll").map(inApi),
  ...inProgramme("GET /api/programmes/:slug/assessment/:city.pdf", "/assessment/sofia.pdf", "assessment.readAll")
    .map(inApi)
    .map(cityPagesAlone),
  ...inProgramme("GET /api/programmes/:slug/plan/:city.pdf", "/plan/sofia.pdf", "plan.readAll")
    .map(inApi)
    .map(cityPagesAlone),
  ...inProgramme("GET /programmes/:slug/files/:id", "/files/nothing", "question.read").map(holdsNothing),
  ...fixed("GET /files/:id/:until/:key", "/files/nothing/1/key", { look: nobody }),
  film("media"),
  film("markers.vtt"),
  film("captions.en.vtt"),
  film("poster.jpg"),
  film("media?copy=small"),
  film("stills/0.jpg", "GET /api/films/:id/stills/:still"),
  ...inProgramme("POST /api/programmes/:slug/films/uploads", "/films/uploads", "film.manage", "film.manage")
    .map(upload)
    .map(sentAlone),
  ...inProgramme(
    "GET /api/programmes/:slug/films/uploads/:upload",
    "/films/uploads/none",
    "film.manage",
    "film.manage",
  ).map(upload),
  ...inProgramme(
    "POST /api/programmes/:slug/films/uploads/:upload",
    "/films/uploads/none",
    "film.manage",
    "film.manage",
  ).map(upload),
  ...inProgramme("POST /programmes/:slug/films/send", "/films/send", "film.manage", "film.manage").map((line) => ({
    ...sentAlone(line),
    also: [415],
  })),
  ...inProgramme("POST /api/programmes/:slug/cases/:city/texts", "/cases/sofia/texts", "case.edit", "case.edit")
    .map(inApi)
    .map(sentAlone)
    .map((line) => ({ ...ownCityAlone(line), also: [415, 422] })),
  ...inProgramme("POST /programmes/:slug/cases/:city/files", "/cases/sofia/files", "case.edit", "case.edit").map(
    (line) => ({ ...ownCityAlone(sentAlone(line)), also: [415] }),
  ),
  ...inProgramme("GET /programmes/:slug/cases/:city/files/:id", "/cases/sofia/files/nothing", "case.read").map(
    holdsNothing,
  ),
  ...fixed("POST /api/livekit/webhook", "/api/livekit/webhook", { send: () => "sign in first" }),
  ...fixed("GET /demo/mailbox.json", "/demo/mailbox.json", { look: anybody }),
  ...fixed("GET /demo/mailbox/:id.eml", "/demo/mailbox/nothing.eml", { look: nobody }),
  ...fixed("GET /demo/mailbox/:id.html", "/demo/mailbox/nothing.html", { look: nobody }),
];
