import type { Request, Response } from "express";
import type { Deps } from "../compose.server";
import { AppError } from "../errors";
import type { Account } from "../features/people/account";
import { cataloguesOf } from "../i18n/catalogues.server";
import { translator } from "../i18n/translate";
import { refusalPage } from "./refusal-page";
import { retryAfter } from "./retry-after";
import { strictJson } from "./strict-json";

/** What the gate learnt of a request that Express answers itself. */
export interface Call {
  deps: Deps;
  req: Request;
  res: Response;
  requestId: string;
  account: Account | null;
  language: string;
  address: string;
}

const kept = new WeakMap<Request, Call>();
export const keepCall = (req: Request, call: Call) => void kept.set(req, call);

export function callOf(req: Request): Call {
  const call = kept.get(req);
  if (!call) throw new Error("the gate has not seen this request");
  return call;
}

/** Answers with JSON that no cache keeps. */
export function sendJson(call: Call, status: number, body: unknown): void {
  call.res.status(status).set("Cache-Control", "no-store").type("json").send(JSON.stringify(body));
}

/** Answers a refusal as `{"error": {"code", "message", "requestId"}}`, or to a person as a page; anything else is logged and becomes `internal`. */
export function sendError(call: Call, thrown: unknown, extra: Record<string, unknown> = {}): void {
  const error = thrown instanceof AppError ? thrown : new AppError("internal");
  if (error !== thrown) {
    const stack = thrown instanceof Error ? thrown.stack : String(thrown);
    call.deps.log.error("call.error", { requestId: call.requestId, path: call.req.path, stack });
  }
  if (call.res.headersSent) {
    call.res.destroy();
    return;
  }
  const t = translator(call.language, cataloguesOf(call.language));
  call.res.set(retryAfter(error));
  const message = t(`errors:${error.sentence}`, error.details);
  const { requestId, req, res } = call;
  if (req.path.startsWith("/api/") || req.accepts(["json", "html"]) !== "html") {
    sendJson(call, error.status, { error: { code: error.code, message, requestId }, ...extra });
    return;
  }
  const page = refusalPage(call.language, t("ui:error.title"), message, t("ui:error.requestId", { id: requestId }));
  res.status(error.status).set("Cache-Control", "no-store").type("html").send(page);
}

/** The body as text. Longer than `limit` bytes is `too_large` at once; an encoded one is `unsupported_type`. */
export function readBody(req: Request, limit: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    let bytes = 0;
    req.on("data", (part: Buffer) => {
      bytes += part.length;
      if (bytes > limit) {
        req.removeAllListeners("data").resume();
        reject(new AppError("too_large"));
      } else parts.push(part);
    });
    req.on("end", () => resolve(Buffer.concat(parts).toString("utf8")));
    req.on("error", () => reject(new AppError("bad_request")));
    req.on("aborted", () => reject(new AppError("bad_request")));
  });
}

/** The body as strict JSON. */
export async function readJson(call: Call, limit = 64 * 1024): Promise<unknown> {
  if (!call.req.is("application/json")) throw new AppError("unsupported_type");
  return strictJson(await readBody(call.req, limit));
}
