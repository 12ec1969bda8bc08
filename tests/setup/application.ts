import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

/** The built application as a process of its own, with ports and data of its own. */
export interface Application {
  url: string;
  mailPort: number;
  dataDir: string;
  /** Port of livekit-server. */
  mediaPort: number;
  pid(): number;
  /** Lines of its log so far. */
  log: string[];
  /** A client signed in as one of the demo's people (`sofia`, `moderator` …). */
  as(who: string): Promise<Client>;
  /** A client that nobody has signed in. */
  stranger(): Client;
  /** kill -9. */
  kill(): Promise<void>;
  /** Starts it again on the same data and ports. `folder`: of another copy of the application. */
  start(folder?: string): Promise<void>;
  /** Ends it as a service manager would. */
  end(): Promise<void>;
  /** Ends it, and removes its data. */
  stop(): Promise<void>;
}

export interface Client {
  cookie: string;
  get(path: string, init?: RequestInit): Promise<Response>;
  /** A form as a page of the application sends it. */
  form(path: string, fields: Record<string, string>, init?: RequestInit): Promise<Response>;
  json(path: string, body: unknown, init?: RequestInit): Promise<Response>;
  /** A command in session 4 of the demo (or another `place`). */
  command(
    type: string,
    payload?: unknown,
    more?: { commandId?: string; expectedRev?: number; place?: string },
  ): Promise<Response>;
}

export const session4 = "/api/programmes/italian-clusters/sessions/4";

/** Starts the application. `env` adds settings; `media: false` runs it without a media server. */
export async function startApplication(
  options: { env?: Record<string, string>; media?: boolean } = {},
): Promise<Application> {
  const dataDir = await mkdtemp(join(tmpdir(), "distretto-app-"));
  const [port = 0, mailPort = 0, mediaPort = 0, tcp = 0, udp = 0] = await freePorts(5);
  const url = `http://127.0.0.1:${port}`;
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: "production",
    PORT: String(port),
    DATA_DIR: dataDir,
    MAIL_IN_PORT: String(mailPort),
    MEDIA_HTTP_PORT: String(mediaPort),
    MEDIA_TCP_PORT: String(tcp),
    MEDIA_UDP_PORT: String(udp),
    DEMO: "true",
    // Copies of the demo's film would take the processor from what is measured; tests of them ask for it.
    FFMPEG_BIN: "off",
    ...options.env,
  };
  if (options.media === false) delete env.LIVEKIT_SERVER_BIN;
  const log: string[] = [];
  let child: ChildProcess | undefined;

  const start = async (folder?: string) => {
    child = spawn(process.execPath, ["scripts/serve.mjs"], { cwd: folder, env, stdio: ["ignore", "pipe", "pipe"] });
    const ended = once(child, "exit").then(() => Promise.reject(new Error(`It ended early:\n${log.join("\n")}`)));
    ended.catch(() => undefined);
    for (const stream of [child.stdout, child.stderr]) {
      if (stream) createInterface({ input: stream }).on("line", (line) => log.push(line));
    }
    const from = log.length;
    const ready = async () => {
      while (!log.slice(from).some((line) => line.startsWith("Distretto is ready"))) {
        await new Promise((resolve) => child?.stdout?.once("data", () => setImmediate(resolve)));
      }
    };
    await Promise.race([ready(), ended]);
  };
  const end = async (signal: NodeJS.Signals) => {
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const exit = once(child, "exit");
    child.kill(signal);
    await exit;
  };
  await start();
  return {
    url,
    mailPort,
    dataDir,
    mediaPort,
    pid: () => child?.pid ?? 0,
    log,
    stranger: () => clientOf(url, ""),
    as: (who) => signIn(url, who),
    kill: () => end("SIGKILL"),
    end: () => end("SIGTERM"),
    start,
    async stop() {
      await end("SIGTERM");
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function signIn(url: string, who: string): Promise<Client> {
  const answer = await clientOf(url, "").form("/demo/sign-in", { account: `${who}@demo.example` });
  const cookie = answer.headers.get("set-cookie")?.split(";")[0];
  if (!cookie) throw new Error(`${who} could not sign in: ${answer.status}`);
  return clientOf(url, cookie);
}

/** A client with this cookie. */
export function clientOf(url: string, cookie: string): Client {
  const send = (path: string, init: RequestInit = {}) =>
    fetch(url + path, { redirect: "manual", ...init, headers: { ...(cookie && { cookie }), ...init.headers } });
  const post = (path: string, type: string, body: string, init: RequestInit = {}) =>
    send(path, { method: "POST", body, ...init, headers: { origin: url, "content-type": type, ...init.headers } });
  const json = (path: string, body: unknown, init?: RequestInit) =>
    post(path, "application/json", JSON.stringify(body), init);
  return {
    cookie,
    get: send,
    json,
    form: (path, fields, init) =>
      post(path, "application/x-www-form-urlencoded", new URLSearchParams(fields).toString(), init),
    command: (type, payload = {}, { commandId = crypto.randomUUID(), expectedRev, place = session4 } = {}) =>
      json(`${place}/commands`, { commandId, type, payload, ...(expectedRev !== undefined && { expectedRev }) }),
  };
}

/** Ports that were free a moment ago. */
export async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(
    Array.from({ length: count }, async () => {
      const server = createServer().listen(0, "127.0.0.1");
      await once(server, "listening");
      return server;
    }),
  );
  return Promise.all(
    servers.map(async (server) => {
      const address = server.address();
      server.close();
      await once(server, "close");
      return typeof address === "object" && address ? address.port : 0;
    }),
  );
}
