import type { Express } from "express";
import type { Deps } from "../compose.server";
import { AppError } from "../errors";
import type { Action } from "../features/permissions/table";
import { type Call, callOf, sendError } from "./call.server";
import { postCommand } from "./commands.server";
import { postConnection } from "./connection.server";
import { getMailboxHtml, getMailboxList, getMailboxRaw } from "./demo-mailbox.server";
import { refuseRemoved } from "./enforce.server";
import { getFilmPart } from "./films.server";
import { getHealth, getReadiness, getTime } from "./health.server";
import { endpointGuards } from "./policy-map";
import { enter, type SessionScope } from "./scope.server";
import { getState } from "./state.server";
import { getStream } from "./stream.server";
import { postWebhook } from "./webhook.server";

type Free = (call: Call) => Promise<void> | void;
type InSession = (call: Call, scope: SessionScope) => Promise<void> | void;

const session = (work: InSession) => ({ scope: "session" as const, work });
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
  "GET /api/films/:id/:part": { scope: "film" as const, work: getFilmPart },
  "POST /api/livekit/webhook": signature(postWebhook),
  "GET /demo/mailbox.json": demo(getMailboxList),
  "GET /demo/mailbox/:id.eml": demo(getMailboxRaw),
  "GET /demo/mailbox/:id.html": demo(getMailboxHtml),
};

/** Mounts the endpoints. One that the policy map does not name, or guards otherwise, stops the start. */
export function mountEndpoints(app: Express, deps: Deps): void {
  for (const [name, endpoint] of Object.entries(endpoints)) {
    const guard = endpointGuards[name];
    if (guard?.scope !== endpoint.scope) throw new Error(`the policy map does not guard ${name} as ${endpoint.scope}`);
    const [method, path] = name.split(" ") as ["GET" | "POST", string];
    app.all(path, async (req, res) => {
      const call = callOf(req);
      try {
        if (req.method !== method && !(method === "GET" && req.method === "HEAD")) {
          res.set("Allow", method === "GET" ? "GET, HEAD" : method);
          throw new AppError("method_not_allowed");
        }
        if (endpoint.scope !== "session") return await endpoint.work(call);
        const action = (guard.read ?? guard.write) as Action;
        const asked = { slug: req.params.slug ?? "", number: req.params.n ?? "", changes: method === "POST" };
        const scope = (await enter(deps, call.account, action, asked)) as SessionScope;
        await refuseRemoved(deps, scope.session.id, scope.standing.membershipId);
        await endpoint.work(call, scope);
      } catch (error) {
        sendError(call, error);
      }
    });
  }
}
