import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import type { RequestHandler } from "express";
import { createProxyServer } from "http-proxy-3";
import type { Deps } from "../compose.server";

/** Signalling alone: LiveKit's administration is not reached from outside. */
const path = /^\/livekit(?=\/rtc(?:\/v1)?(?:\/validate)?(?:\?|$))/;

/** Passes LiveKit's signalling (WebSocket and its HTTP checks) from our own origin to the media server's loopback port. */
export function signallingProxy({ config, log }: Deps) {
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
  const upgrade = (req: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (!path.test(req.url ?? "")) return socket.destroy();
    proxy.ws(shortened(req), socket, head);
  };
  return { pass, upgrade };
}

/** The request as LiveKit is to see it: its own path, and no cookie of ours. */
function shortened<R extends IncomingMessage>(req: R): R {
  req.url = req.url?.replace(path, "");
  delete req.headers.cookie;
  return req;
}
