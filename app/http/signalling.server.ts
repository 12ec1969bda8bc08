import type { Server } from "node:http";
import type { Express } from "express";
import { createProxyServer } from "http-proxy-3";
import type { Deps } from "../compose.server";

const path = "/livekit";

/** Passes LiveKit's signalling (WebSocket and its HTTP checks) from our own origin to the media server's loopback port. */
export function proxySignalling({ config, log }: Deps, app: Express, server: Server): void {
  const target = config.media.url ?? `http://127.0.0.1:${config.media.httpPort}`;
  const proxy = createProxyServer({ target, ws: true, xfwd: false });
  proxy.on("error", (error, _req, res) => {
    log.warn("signalling.error", { message: String(error) });
    if ("writeHead" in res && !res.headersSent) res.writeHead(503, { "Cache-Control": "no-store" });
    res.end();
  });
  app.use(path, (req, res) => proxy.web(req, res));
  server.on("upgrade", (req, socket, head) => {
    if (!req.url?.startsWith(`${path}/`)) return socket.destroy();
    req.url = req.url.slice(path.length);
    delete req.headers.cookie;
    proxy.ws(req, socket, head);
  });
}
