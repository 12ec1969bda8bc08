import { once } from "node:events";
import { get, type IncomingMessage } from "node:http";
import { connect, type Socket } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { writeMembers } from "../../bench/lib/members";
import { median, quantile } from "../../bench/lib/result";
import { type Application, type Client, clientOf, session4, startApplication } from "../setup/application";
import { LastingStream } from "../setup/lasting-stream";
import { openStream } from "./stream";
import { whenItIsOurTurn } from "./turn";

let app: Application;
let speakers: Client[];
let cookies: string[];

beforeAll(async () => {
  app = await startApplication({ media: false });
  await app.kill();
  cookies = await writeMembers(`file:${join(app.dataDir, "distretto.db")}`, 30, 4);
  await app.start();
  speakers = cookies.slice(0, 20).map((cookie) => clientOf(app.url, cookie));
});
afterAll(() => app?.stop());

/** Fourteen kilobytes that replace what was there before. */
const names = (n: number) => Array.from({ length: 60 }, (_, i) => `${n}·${i}`.padEnd(80, "語"));
let turn = 0;

/** So many large events; how long (ms) each took until the last of these readers had it. */
async function speak(count: number, readers: LastingStream[]): Promise<number[]> {
  const took: number[] = [];
  for (let i = 0; i < count; i++) {
    const speaker = speakers[turn++ % speakers.length] as Client;
    const since = performance.now();
    const answer = await whenItIsOurTurn(() => speaker.command("presence.list", { people: names(turn) }));
    expect(answer.status).toBe(200);
    const { rev } = (await answer.json()) as { rev: number };
    while (!readers.every(({ revs }) => revs.includes(rev))) await new Promise((resolve) => setImmediate(resolve));
    took.push(performance.now() - since);
  }
  return took;
}

test("R19: a reader that does not read is cut, delays nobody, and gets all it missed when it comes back", async () => {
  const readers = cookies.slice(20, 25).map((cookie) => new LastingStream(`${app.url}${session4}/stream`, cookie));
  await Promise.all(readers.map((reader) => reader.has(1)));
  await speak(20, readers);
  const cookie = cookies[29] ?? "";
  const ratios: number[] = [];
  let slow: IncomingMessage | undefined;
  let seen = "";
  for (let round = 0; round < 3; round++) {
    const alone = await speak(60, readers);
    const asked = get(`${app.url}${session4}/stream`, { headers: { cookie }, agent: false });
    asked.on("error", () => undefined);
    const [response] = (await once(asked, "response")) as [IncomingMessage];
    response.on("error", () => undefined).pause();
    ratios.push(quantile(await speak(60, readers), 0.9) / quantile(alone, 0.9));
    if (round === 2) slow = response;
    else response.destroy();
  }
  expect(median(ratios)).toBeLessThan(2);

  // More than the kernel takes for it; then it reads on, and finds the end before the newest event.
  await speak(500, readers);
  const newest = readers[0]?.revs.at(-1) ?? 0;
  slow?.setEncoding("utf8").on("data", (text: string) => {
    seen += text;
  });
  slow?.resume();
  // It was cut off, so it ends with an error.
  await new Promise((resolve) => (slow?.closed ? resolve(null) : slow?.once("close", resolve)));
  const last = Number([...seen.matchAll(/^id: (\d+)$/gm)].at(-1)?.[1]);
  expect(last).toBeLessThan(newest);
  const back = await openStream(clientOf(app.url, cookie), session4, { "last-event-id": String(last) });
  await back.has(`\nid: ${newest}\n`);
  const rest = back.text();
  back.close();
  const missed = [...rest.matchAll(/^event: journal\nid: (\d+)$/gm)].map(([, id]) => Number(id));
  expect(missed).toEqual(Array.from({ length: newest - last }, (_, i) => last + 1 + i));
  for (const reader of readers) reader.close();
});

test("R20: five hundred who send half a head or half a body cost the honest little, and are shown out", async () => {
  const honest = speakers[0] as Client;
  const { port, host } = new URL(app.url);
  const halfHead = `GET / HTTP/1.1\r\nHost: ${host}\r\nX-Slow: `;
  const halfBody = `POST /sign-in HTTP/1.1\r\nHost: ${host}\r\nOrigin: ${app.url}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 500\r\n\r\nemail=a`;
  const attack = async (): Promise<Socket[]> => {
    const sockets = Array.from({ length: 500 }, (_, i) => {
      const socket = connect(Number(port), "127.0.0.1").on("error", () => undefined);
      socket.resume().write(i % 2 === 0 ? halfHead : halfBody);
      return socket;
    });
    await Promise.all(sockets.map((socket) => once(socket, "connect")));
    return sockets;
  };
  const measure = async () => {
    const took: number[] = [];
    for (let i = 0; i < 100; i++) {
      const since = performance.now();
      const answer = await honest.get(`${session4}/state`);
      await answer.arrayBuffer();
      expect(answer.status).toBe(200);
      took.push(performance.now() - since);
    }
    return quantile(took, 0.95);
  };
  await measure();
  const ratios: number[] = [];
  let sockets: Socket[] = [];
  for (let round = 0; round < 3; round++) {
    const alone = await measure();
    sockets = await attack();
    ratios.push((await measure()) / alone);
    if (round < 2) for (const socket of sockets) socket.destroy();
  }
  expect(median(ratios)).toBeLessThan(3);
  const begun = performance.now();
  await Promise.all(sockets.filter(({ closed }) => !closed).map((socket) => once(socket, "close")));
  expect(performance.now() - begun).toBeLessThan(45_000);
  expect((await honest.get(`${session4}/state`)).status).toBe(200);
});
