import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import type { RequestHandler } from "express";
import { createProxyServer } from "http-proxy-3";
import { z } from "zod";
import type { Deps } from "../compose.server";
import { allowedInRoom } from "./enforce.server";

/** Signalling alone: LiveKit's administration is not reached from outside. */
const path = /^\/livekit(?=\/rtc(?:\/v1)?(?:\/validate)?(?:\?|$))/;

/** Passes LiveKit's signalling (WebSocket and its HTTP checks) from our own origin to the media server's loopback port. */
export function signallingProxy(deps: Deps) {
  const { config, log } = deps;
  const target = config.media.url ?? `http://127.0.0.1:${config.media.httpPort}`;
  const proxy = createProxyServer({ target, ws: true, xfwd: false });
  proxy.on("error", (error, _req, res) => {
    log.warn("signalling.error", { message: String(error) });
    if ("writeHead" in res && !res.headersSent) res.writeHead(503, { "Cache-Control": "no-store", "Retry-After": "2" });
    res.end();
  });
  const pass: RequestHandler = (req, res, next) => {
    if (!path.test(req.url) || (req.method !== "GET" && req.method !== "HEAD")) return next();
    proxy.web(shortened(req), res);
  };
  const upgrade = async (req: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on("error", () => socket.destroy());
    const allowed = path.test(req.url ?? "") && (await mayEnter(deps, req).catch(() => false));
    if (allowed) proxy.ws(shortened(req), socket, head);
    else socket.end("HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
  };
  return { pass, upgrade };
}

const claims = z.object({ sub: z.string(), exp: z.number(), video: z.object({ room: z.string() }) });
/** Ours, and those LiveKit renews them with, last ten minutes (s); clocks may differ by one. */
const longestS = 11 * 60;

/** Whether whom the token names may be in its room still. LiveKit checks the signature, but cannot know what happened since. */
async function mayEnter(deps: Deps, req: IncomingMessage): Promise<boolean> {
  const token = new URL(req.url ?? "", "http://localhost").searchParams.get("access_token") ?? "";
  const { sub, exp, video } = claims.parse(JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString()));
  if (exp > deps.clock.now() / 1_000 + longestS) return false;
  const allowed = await allowedInRoom(deps, video.room, [sub]);
  return allowed?.has(sub) ?? true;
}

/** The request as LiveKit is to see it: its own path, and no cookie of ours. */
function shortened<R extends IncomingMessage>(req: R): R {
  req.url = req.url?.replace(path, "");
  delete req.headers.cookie;
  return req;
}
