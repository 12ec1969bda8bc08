import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { MediaEvent } from "../../app/ports/media-server";
import { startMedia } from "./media/start-media";

let dataDir: string;
let media: Awaited<ReturnType<typeof startMedia>>;
let hook: Server;
const heard: { body: string; authorization: string | undefined }[] = [];

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), "distretto-rooms-"));
  hook = createServer(async (request, response) => {
    heard.push({ body: await textOf(request), authorization: request.headers.authorization });
    response.end();
  }).listen(0, "127.0.0.1");
  await once(hook, "listening");
  media = await startMedia(dataDir, `http://127.0.0.1:${(hook.address() as AddressInfo).port}/`);
  await vi.waitFor(() => expect(media.status().state).toBe("ready"), { timeout: 15_000 });
});
afterAll(async () => {
  await media.stop();
  hook.close();
  rmSync(dataDir, { recursive: true });
});

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

const grantsOf = (token: string) => JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString());

/** Joins as a browser would, over the signalling socket alone; resolves when the server has let us in. */
async function joined(room: string, attendeeId: string): Promise<WebSocket> {
  const token = await media.mintToken({ room, attendeeId, name: "Zagreb", publish: true });
  const socket = new WebSocket(`${media.url.replace("http", "ws")}/rtc?access_token=${token}&protocol=15&sdk=js`);
  await once(socket, "message");
  return socket;
}

describe("a token", () => {
  it("grants exactly this room for ten minutes, and nothing of administration", async () => {
    const token = grantsOf(await media.mintToken({ room: "r1", attendeeId: "a1", name: "Sofia", publish: true }));
    expect(token).toMatchObject({ sub: "a1", name: "Sofia" });
    expect(token.exp - Date.now() / 1_000).toBeLessThanOrEqual(600);
    expect(token.video).toEqual({
      roomJoin: true,
      room: "r1",
      canSubscribe: true,
      canPublish: true,
      canPublishSources: ["microphone", "camera", "screen_share", "screen_share_audio"],
      canPublishData: false,
      canUpdateOwnMetadata: false,
    });
  });

  it("lets a listener publish nothing", async () => {
    const token = grantsOf(await media.mintToken({ room: "r1", attendeeId: "a1", name: "Sofia", publish: false }));
    expect(token.video).toMatchObject({ canPublish: false, canPublishSources: [] });
  });

  it("with another secret is refused by the media server", async () => {
    const [head, body] = (await media.mintToken({ room: "r", attendeeId: "a", name: "n", publish: true })).split(".");
    const forged = `${head}.${body}.${Buffer.from("forged").toString("base64url")}`;
    expect((await fetch(`${media.url}/rtc/validate?access_token=${forged}`)).status).toBe(401);
  });
});

describe("rooms", () => {
  it("list who is there, and end an attendee's connection", async () => {
    const socket = await joined("r2", "zagreb");
    const zagreb = { id: expect.stringMatching(/^PA_/), attendeeId: "zagreb", from: expect.any(Number) };
    await vi.waitFor(async () => expect(await media.listConnections("r2")).toEqual([zagreb]), { timeout: 5_000 });
    const closed = once(socket, "close");
    await media.removeAttendee("r2", "zagreb");
    await closed;
    await vi.waitFor(async () => expect(await media.listConnections("r2")).toEqual([]), { timeout: 5_000 });
  });

  it("take it calmly when somebody or the room is not there", async () => {
    await media.removeAttendee("nowhere", "nobody");
    await media.muteAttendee("nowhere", "nobody", "microphone");
    expect(await media.listConnections("nowhere")).toEqual([]);
  });
});

describe("a webhook", () => {
  it("is taken when signed by the media server, and refused when changed or unsigned", async () => {
    const socket = await joined("r3", "sofia");
    const started = () => heard.find(({ body }) => body.includes("room_started") && body.includes('"r3"'));
    await vi.waitFor(() => expect(started()).toBeDefined(), { timeout: 5_000 });
    socket.close();
    const about = started();
    const event = (await media.verifyWebhook(about?.body ?? "", about?.authorization)) as MediaEvent;
    expect(event).toMatchObject({ event: "room_started", room: "r3" });
    expect(event.id).not.toBe("");
    expect(Math.abs(event.createdAt - Date.now())).toBeLessThan(60_000);
    expect(await media.verifyWebhook(`${about?.body} `, about?.authorization)).toBeNull();
    expect(await media.verifyWebhook(about?.body ?? "", undefined)).toBeNull();
  });
});
