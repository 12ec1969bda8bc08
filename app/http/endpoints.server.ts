import type { Express } from "express";
import type { Deps } from "../compose.server";
import { AppError } from "../errors";
import type { Action } from "../features/permissions/table";
import { getAssessmentCsv, getAssessmentPdf } from "./assessment.server";
import { getAttendanceCsv } from "./attendance.server";
import { getAuditCsv } from "./audit.server";
import { type Call, callOf, sendError } from "./call.server";
import { getCaseFile, getSlides, postCaseFile, postCaseTexts } from "./cases.server";
import { getCertificatePdf } from "./certificates.server";
import { getCheckBytes, getCheckStream, postCheckConnection } from "./check.server";
import { postCommand } from "./commands.server";
import { postConnection } from "./connection.server";
import { requireConsent } from "./consent.server";
import { getMailboxHtml, getMailboxList, getMailboxRaw } from "./demo-mailbox.server";
import { refuseRemoved } from "./enforce.server";
import { postFilmForm } from "./film-form.server";
import { changeUploadBytes, getUpload, postUpload } from "./film-uploads.server";
import { getFilmPart } from "./films.server";
import { getHealth, getReadiness, getTime } from "./health.server";
import { getMailFile, getSignedFile } from "./mail-files.server";
import { getPlanPdf } from "./plan.server";
import { endpointGuards, type Guard } from "./policy-map";
import { getReportCsv, getReportPdf } from "./report.server";
import { enter, type Scope, type SessionScope } from "./scope.server";
import { getState } from "./state.server";
import { getStream } from "./stream.server";
import { getSurveyCsv, getSurveyPreview } from "./surveys.server";
import { getVoteCode } from "./vote-code.server";
import { postWebhook } from "./webhook.server";

type Free = (call: Call) => Promise<void> | void;
type InProgramme = (call: Call, scope: Scope) => Promise<void> | void;
type InSession = (call: Call, scope: SessionScope) => Promise<void> | void;

/** What is told of the session's room, or done there. */
const session = (work: InSession) => ({ scope: "session" as const, work, ofRoom: true });
const besideRoom = (work: InSession) => ({ scope: "session" as const, work, ofRoom: false });
const programme = (work: InProgramme) => ({ scope: "programme" as const, work });
const signature = (work: Free) => ({ scope: "signature" as const, work });
const demo = (work: Free) => ({ scope: "demo" as const, work });
const open = (work: Free) => ({ scope: "public" as const, work });

/** Every address that Express serves itself, in the words of the policy map. */
const endpoints = {
  "GET /healthz": open(getHealth),
  "GET /readyz": open(getReadiness),
  "GET /api/time": open(getTime),
  "GET /api/programmes/:slug/sessions/:n/state": session(getState),
  "GET /api/programmes/:slug/sessions/:n/stream": session(getStream),
  "POST /api/programmes/:slug/sessions/:n/commands": session(postCommand),
  "POST /api/programmes/:slug/sessions/:n/connection": session(postConnection),
  "GET /api/programmes/:slug/sessions/:n/slides/:id": session(getSlides),
  "GET /api/programmes/:slug/sessions/:n/attendance.csv": besideRoom(getAttendanceCsv),
  "GET /api/programmes/:slug/sessions/:n/vote-code": session(getVoteCode),
  "GET /api/programmes/:slug/sessions/:n/check/stream": besideRoom(getCheckStream),
  "GET /api/programmes/:slug/sessions/:n/check/bytes": besideRoom(getCheckBytes),
  "POST /api/programmes/:slug/sessions/:n/check/connection": besideRoom(postCheckConnection),
  "GET /api/programmes/:slug/certificates/:code/certificate.pdf": programme(getCertificatePdf),
  "GET /api/programmes/:slug/report.csv": programme(getReportCsv),
  "GET /api/programmes/:slug/report.pdf": programme(getReportPdf),
  "GET /api/programmes/:slug/surveys/:round/results.csv": programme(getSurveyCsv),
  "GET /api/programmes/:slug/surveys/:round/preview.html": programme(getSurveyPreview),
  "GET /api/programmes/:slug/audit.csv": programme(getAuditCsv),
  "GET /api/programmes/:slug/assessment.csv": programme(getAssessmentCsv),
  "GET /api/programmes/:slug/assessment/:city.pdf": programme(getAssessmentPdf),
  "GET /api/programmes/:slug/plan/:city.pdf": programme(getPlanPdf),
  "GET /api/films/:id/stills/:still": { scope: "film" as const, work: getFilmPart },
  "GET /programmes/:slug/files/:id": programme(getMailFile),
  "GET /files/:id/:until/:key": signature(getSignedFile),
  "GET /api/films/:id/:part": { scope: "film" as const, work: getFilmPart },
  "POST /api/programmes/:slug/films/uploads": programme(postUpload),
  "GET /api/programmes/:slug/films/uploads/:upload": programme(getUpload),
  "POST /api/programmes/:slug/films/uploads/:upload": programme(changeUploadBytes),
  "POST /programmes/:slug/films/send": programme(postFilmForm),
  "POST /api/programmes/:slug/cases/:city/texts": programme(postCaseTexts),
  "POST /programmes/:slug/cases/:city/files": programme(postCaseFile),
  "GET /programmes/:slug/cases/:city/files/:id": programme(getCaseFile),
  "POST /api/livekit/webhook": signature(postWebhook),
  "GET /demo/mailbox.json": demo(getMailboxList),
  "GET /demo/mailbox/:id.eml": demo(getMailboxRaw),
  "GET /demo/mailbox/:id.html": demo(getMailboxHtml),
};

type Endpoint = (typeof endpoints)[keyof typeof endpoints];

/** Mounts the endpoints. One that the policy map does not name, or guards otherwise, stops the start. */
export function mountEndpoints(app: Express, deps: Deps): void {
  const paths = new Map<string, Map<string, { endpoint: Endpoint; guard: Guard }>>();
  for (const [name, endpoint] of Object.entries(endpoints)) {
    const guard = endpointGuards[name];
    if (!guard || guard.scope !== endpoint.scope)
      throw new Error(`the policy map does not guard ${name} as ${endpoint.scope}`);
    const [method = "", path = ""] = name.split(" ");
    paths.set(path, (paths.get(path) ?? new Map()).set(method, { endpoint, guard }));
  }
  for (const [path, known] of paths) {
    const allow = [...known.keys()].flatMap((method) => (method === "GET" ? ["GET", "HEAD"] : [method])).join(", ");
    app.all(path, async (req, res) => {
      const call = callOf(req);
      try {
        const found = known.get(req.method === "HEAD" ? "GET" : sending.has(req.method) ? "POST" : req.method);
        if (!found) {
          res.set("Allow", allow);
          throw new AppError("method_not_allowed");
        }
        await answer(deps, call, found.endpoint, found.guard);
      } catch (error) {
        sendError(call, error);
      }
    });
  }
}

/** Methods that need the permission to send; the gate lets those beside POST through for uploads alone. */
const sending = new Set(["POST", "PATCH", "DELETE"]);

async function answer(deps: Deps, call: Call, endpoint: Endpoint, guard: Guard): Promise<void> {
  if (endpoint.scope !== "session" && endpoint.scope !== "programme") return endpoint.work(call);
  const { params, method } = call.req;
  const action = (guard.read ?? guard.write) as Action;
  const place = { slug: params.slug ?? "", changes: sending.has(method) };
  if (endpoint.scope === "programme") return endpoint.work(call, await enter(deps, call.account, action, place));
  const asked = { ...place, number: params.n ?? "" };
  const scope = (await enter(deps, call.account, action, asked)) as SessionScope;
  if (endpoint.ofRoom) {
    await refuseRemoved(deps, scope.session.id, scope.standing.membershipId);
    await requireConsent(deps, scope);
  }
  return endpoint.work(call, scope);
}
