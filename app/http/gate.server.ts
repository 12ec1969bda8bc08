import { randomBytes, randomUUID } from "node:crypto";
import type { NextFunction, Request, Response } from "express";
import helmet from "helmet";
import { RateLimiterMemory } from "rate-limiter-flexible";
import type { Deps } from "../compose.server";
import { AppError } from "../errors";
import { accountOf } from "../features/people/sign-in.server";
import { languages } from "../i18n/catalogues.server";
import { callOf, keepCall, sendError } from "./call.server";
import { readCookie } from "./cookie.server";
import { tooLargeFile } from "./one-file.server";
import { bringsCaseFile, bringsFile, isUpload, limitOfForm } from "./read-form.server";
import { recent } from "./recent.server";
import { unread } from "./unread.server";

type Middleware = (req: Request, res: Response, next: NextFunction) => void;

const longestUrl = 6_000;
const longestCookies = 4_096;
const mostCookies = 100;
/** What a proxy says of the request it passes on. Taken from a trusted proxy alone: Remix would believe anybody. */
const forwarded = ["x-forwarded-for", "x-forwarded-host", "x-forwarded-port", "x-forwarded-proto", "forwarded"];
/** Paths whose sender proves itself by a signature instead of an origin. */
const signed = new Set(["/api/livekit/webhook"]);

/** Where mail programs press "unsubscribe" for their user, from no page at all: the signed token in the path is the proof. */
const oneClick = /^\/mail\/unsubscribe\/[^/]+$/;

/** Everything that is checked before any route sees a request, in order. `dev` lets Vite's reload socket through. */
export function gate(deps: Deps, dev: boolean): Middleware[] {
  return [begin(deps), patience, headers(deps, dev), plainRefusals(deps), rate(), whoIsIt(deps)];
}

function begin(deps: Deps): Middleware {
  return (req, res, next) => {
    const requestId = randomUUID();
    res.set("X-Request-Id", requestId);
    const trusted: (address: string, hop: number) => boolean = req.app.get("trust proxy fn");
    if (!trusted(req.socket.remoteAddress ?? "", 0)) for (const name of forwarded) delete req.headers[name];
    res.locals.nonce = randomBytes(16).toString("base64");
    keepCall(req, {
      deps,
      req,
      res,
      requestId,
      account: null,
      language: req.acceptsLanguages(languages) || "en",
      address: req.ip ?? "",
    });
    next();
  };
}

/** How long (ms) a form's body may take, and how long nothing at all may come of a film's or another file's. */
const bodyMs = 30_000;
const silentMs = 60_000;

/** Who sends a body byte by byte holds a connection for nothing. A film may take hours, as long as it comes. */
function patience(req: Request, res: Response, next: NextFunction): void {
  const body = req.headers["content-length"] || req.headers["transfer-encoding"];
  if (body && !req.complete) {
    if (bringsFile(req.path)) req.setTimeout(silentMs, () => req.destroy());
    else {
      const enough = setTimeout(() => req.complete || req.socket.destroy(), bodyMs).unref();
      res.once("close", () => clearTimeout(enough));
    }
  }
  next();
}

function headers({ config }: Deps, dev: boolean): Middleware {
  const media = config.media.url ? [new URL(config.media.url).origin.replace(/^http/, "ws")] : [];
  const reload = dev ? ["ws:"] : [];
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'", (_, res) => `'nonce-${(res as Response).locals.nonce}'`],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", "data:", "blob:"],
        mediaSrc: ["'self'", "blob:"],
        fontSrc: ["'self'"],
        connectSrc: ["'self'", ...media, ...reload],
        workerSrc: ["'self'", "blob:"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        frameSrc: ["'self'"],
      },
    },
    strictTransportSecurity: config.secure,
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: "same-origin" },
  });
}

/** Refusals that need nothing but the request's head. */
function plainRefusals({ config }: Deps): Middleware {
  const own = new URL(config.publicUrl);
  const loopback = ["127.0.0.1", "localhost", "[::1]"].map((host) => `${host}:${config.port}`);
  const hosts = new Set([own.host, `${config.host}:${config.port}`, ...(config.demo ? loopback : [])]);
  const origins = new Set([own.origin, ...(config.demo ? loopback.map((host) => `${own.protocol}//${host}`) : [])]);

  const judge = (req: Request): AppError | null => {
    if (!hosts.has(req.headers.host ?? "")) return new AppError("wrong_host");
    if (req.originalUrl.length > longestUrl || req.path === "/__manifest") return new AppError("bad_request");
    const unreadable = judgeAddress(req);
    if (unreadable) return unreadable;
    const cookies = req.headers.cookie ?? "";
    if (cookies.length > longestCookies || cookies.split(";").length > mostCookies)
      return new AppError("headers_too_large");
    if (req.method === "GET" || req.method === "HEAD") return null;
    const uploads = isUpload(req.path);
    if (req.method !== "POST" && !(uploads && ["PATCH", "DELETE"].includes(req.method)))
      return new AppError("method_not_allowed");
    if (req.headers["content-encoding"]) return new AppError("unsupported_type");
    if (req.headers["transfer-encoding"] && !uploads && !bringsCaseFile(req.path)) return new AppError("bad_request");
    if (Number(req.headers["content-length"] ?? 0) > limitOfForm(req.path))
      return bringsCaseFile(req.path) ? tooLargeFile() : new AppError("too_large");
    if (signed.has(req.path)) return null;
    const { origin } = req.headers;
    if (origin === undefined && oneClick.test(req.path)) return null;
    const same = origin === undefined ? req.headers["sec-fetch-site"] === "same-origin" : origins.has(origin);
    return same ? null : new AppError("foreign_origin");
  };
  return (req, res, next) => {
    const refusal = judge(req);
    if (!refusal) return next();
    if (refusal.code === "method_not_allowed") res.set("Allow", "GET, HEAD, POST");
    if (refusal.code !== "too_large") return sendError(callOf(req), refusal);
    res.set("Connection", "close");
    unread(req).then(() => sendError(callOf(req), refusal));
  };
}

/** Half-written escapes cannot be read; control characters are in no address of ours, and PostgreSQL takes no NUL. */
function judgeAddress({ path, originalUrl, query }: Request): AppError | null {
  if ("_data" in query || !URL.canParse(originalUrl, "http://localhost")) return new AppError("bad_request");
  try {
    return /\p{Cc}/u.test(decodeURIComponent(path)) || /%00/.test(originalUrl) ? new AppError("not_found") : null;
  } catch {
    return new AppError("bad_request");
  }
}

/** A city behind one address polls and joins with several devices; a flood is more than that. */
function rate(): Middleware {
  const perAddress = new RateLimiterMemory({ points: 3_000, duration: 10 });
  return (req, _res, next) => {
    const call = callOf(req);
    perAddress.consume(call.address).then(
      () => next(),
      (full) => sendError(call, new AppError("too_many_requests", { seconds: Math.ceil(full.msBeforeNext / 1000) })),
    );
  };
}

function whoIsIt(deps: Deps): Middleware {
  return async (req, _res, next) => {
    const call = callOf(req);
    const secret = readCookie(deps.config, req.headers.cookie);
    if (!secret) return next();
    try {
      call.account = await recent(deps, `sign-in ${secret}`, () => accountOf(deps, secret));
      if (call.account && languages.includes(call.account.language)) call.language = call.account.language;
      next();
    } catch (error) {
      sendError(call, error);
    }
  };
}
