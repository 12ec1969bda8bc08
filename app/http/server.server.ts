import { readFileSync } from "node:fs";
import { createServer as createHttp } from "node:http";
import { createServer as createHttps } from "node:https";
import { createRequestHandler, type GetLoadContextFunction } from "@remix-run/express";
import type { ServerBuild } from "@remix-run/node";
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from "express";
import expressStaticGzip from "express-static-gzip";
import { compose, shutDown } from "../compose.server";
import { readConfig, SettingsError } from "../config.server";
import { callOf, sendError } from "./call.server";
import { type Deps, keepDeps } from "./deps.server";
import { Draining } from "./draining.server";
import { mountEndpoints } from "./endpoints.server";
import { gate } from "./gate.server";
import { signallingProxy } from "./signalling.server";
import { startWatch } from "./watch.server";

interface StartOptions {
  build: ServerBuild | (() => Promise<ServerBuild>);
  /** Vite's middleware while developing. */
  vite?: RequestHandler;
}

/** Starts everything and prints the ready line. A wrong setting ends the process with the list of what is wrong. */
export async function startServer({ build, vite }: StartOptions): Promise<void> {
  const deps = await composed();
  keepDeps(deps);
  const { config } = deps;
  const signalling = signallingProxy(deps);
  const draining = new Draining();
  const app = makeApp(deps, draining, signalling.pass, build, vite);
  // How long a body may take depends on what it brings: the gate says so.
  const patience = { headersTimeout: 10_000, requestTimeout: 0, connectionsCheckingInterval: 2_000 };
  const server = config.tls
    ? createHttps({ ...patience, cert: readFileSync(config.tls.certFile), key: readFileSync(config.tls.keyFile) }, app)
    : createHttp(patience, app);
  server.maxConnections = 5_000;
  server.on("upgrade", signalling.upgrade);
  server.on("upgrade", (_req, socket) => draining.noteUpgrade(socket));
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(config.port, config.host, resolve);
  }).catch((error) => fail(`Port ${config.port} on ${config.host} cannot be used: ${error.message}`));

  const stopWatch = startWatch(deps);
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    stopWatch();
    await draining.drain(server);
    await shutDown(deps);
    process.exit(0);
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
  process.stdout.write(`Distretto is ready: ${config.publicUrl}\n`);
}

async function composed(): Promise<Deps> {
  try {
    return await compose(readConfig());
  } catch (error) {
    if (error instanceof SettingsError) fail(error.message);
    throw error;
  }
}

function fail(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

/** The build's files under names that change with their content, sent as small as the browser can read them. */
function assets(): RequestHandler {
  const serveStatic = { immutable: true, maxAge: "1y" } as const;
  return expressStaticGzip("build/client/assets", {
    enableBrotli: true,
    orderPreference: ["br", "gzip"],
    index: false,
    serveStatic,
  });
}

function makeApp(
  deps: Deps,
  draining: Draining,
  passSignalling: RequestHandler,
  build: StartOptions["build"],
  vite: RequestHandler | undefined,
): Express {
  const app = express();
  app.disable("x-powered-by");
  app.set("trust proxy", deps.config.trustProxy || false);
  app.set("query parser", "simple");
  app.enable("case sensitive routing");
  app.enable("strict routing");
  app.use(draining.count);
  if (vite) app.use(vite);
  else app.use("/assets", assets());
  app.use(...gate(deps, Boolean(vite)));
  // An old page that is still open learns from it that there is a newer one.
  const version = typeof build === "function" ? null : build.assets.version;
  if (version !== null) {
    app.use("/api", (_req, res, next) => {
      res.set("X-Build", version);
      next();
    });
  }
  // Before the folder: it would look for a file of that name at every range of a film.
  mountEndpoints(app, deps);
  app.use(passSignalling);
  app.use(express.static(vite ? "public" : "build/client", { maxAge: "1h", index: false }));
  const getLoadContext: GetLoadContextFunction = (req, res) => {
    const { requestId, account, language, address } = callOf(req);
    const nonce: string = res.locals.nonce;
    return { requestId, account, language, address, nonce, demo: deps.config.demo, log: deps.log };
  };
  app.all("*", (_req, res, next) => {
    res.set("Cache-Control", "no-store");
    next();
  });
  app.all("*", createRequestHandler({ build, mode: vite ? "development" : "production", getLoadContext }));
  app.use(((error, req, _res, _next) => sendError(callOf(req), error)) satisfies ErrorRequestHandler);
  return app;
}
