import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openDatabase } from "../../app/db.server";
import { type Application, session4, startApplication } from "../setup/application";
import { askOnce } from "../setup/join-session";
import { openStream } from "./stream";

const letters = 12;
const letterMs = 400;

let app: Application;
let receiver: SMTPServer;
const taken: string[] = [];

beforeAll(async () => {
  receiver = new SMTPServer({
    authOptional: true,
    disabledCommands: ["AUTH", "STARTTLS"],
    disableReverseLookup: true,
    closeTimeout: 100,
    onData(stream, session, done) {
      stream.resume();
      stream.on("end", async () => {
        await pause(letterMs);
        taken.push(...session.envelope.rcptTo.map(({ address }) => address));
        done(null, "Taken");
      });
    },
  });
  receiver.on("error", () => undefined).listen(0, "127.0.0.1");
  await once(receiver.server, "listening");
  const { port } = receiver.server.address() as { port: number };
  app = await startApplication({ media: false, env: { SMTP_URL: `smtp://127.0.0.1:${port}` } });
});
afterAll(async () => {
  await app?.stop();
  await new Promise<void>((done) => receiver.close(done));
});

const database = () => openDatabase(`file:${join(app.dataDir, "distretto.db")}`);

async function putLetters(): Promise<void> {
  const db = await database();
  const at = new Date();
  for (let i = 0; i < letters; i++)
    await db.client.delivery.create({
      data: {
        cause: `load-${i}`,
        messageId: `load-${i}@distretto.example`,
        toAddress: `load-${i}@people.example`,
        fromName: "Distretto",
        subject: "Letter",
        text: "Text",
        html: "<p>Text</p>",
        dueAt: at,
      },
    });
  await db.close();
}

const ours = () => taken.filter((address) => address.startsWith("load-"));

test("R22: asked to end under load, it answers whom it let in, tells the streams, returns leases, and goes on later", async () => {
  await app.kill();
  await putLetters();
  await app.start();
  const sofia = await app.as("sofia");
  const stream = await openStream(sofia, session4);
  await stream.has("event: state");
  const headers = { cookie: sofia.cookie, origin: app.url };
  const asks: [string, string][] = [
    ["GET", "/programmes/italian-clusters/sessions/4"],
    ["GET", `${session4}/state`],
    ["GET", "/api/time"],
  ];
  const answers = { good: 0, bad: [] as string[] };
  /** Asks over a connection of its own each time until nobody listens any more. */
  const keepAsking = async (worker: number) => {
    for (let i = worker; ; i++) {
      const [method, path] = asks[i % asks.length] as [string, string];
      const { status, text } = await askOnce(false, app.url + path, method, headers);
      if (text.includes("ECONNREFUSED")) return;
      if (status === 200) answers.good++;
      else answers.bad.push(`${path}: ${status} ${text.slice(0, 100)}`);
    }
  };
  const asking = Promise.all(Array.from({ length: 12 }, (_, worker) => keepAsking(worker)));
  await expect.poll(() => answers.good > 50 && ours().length > 0, { timeout: 30_000 }).toBe(true);
  await app.end();
  await asking;
  expect(answers.bad).toEqual([]);
  await stream.ended;
  expect(stream.text()).toMatch(/retry: [12]\d{3}\n\n$/);

  const db = await database();
  const rows = await db.client.delivery.findMany({ where: { cause: { startsWith: "load-" } } });
  await db.close();
  expect(rows.filter(({ leasedUntil }) => leasedUntil !== null)).toEqual([]);
  expect(new Set(rows.map(({ state }) => state))).toEqual(new Set(["sent", "queued"]));
  expect(rows.filter(({ state }) => state === "sent")).toHaveLength(ours().length);

  await app.start();
  await expect.poll(() => ours().length, { timeout: 60_000 }).toBe(letters);
  expect(new Set(ours()).size).toBe(letters);
});
