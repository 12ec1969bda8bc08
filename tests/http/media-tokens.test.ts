import { once } from "node:events";
import { readFileSync } from "node:fs";
import { AccessToken, type VideoGrant } from "livekit-server-sdk";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Role } from "../../app/features/permissions/roles";
import { session4 } from "../setup/application";
import { type Member, makeWorld, type World } from "./world";

let world: World;
let moderator: Member;

beforeAll(async () => {
  world = await makeWorld({ media: true });
  moderator = await world.member({ role: "moderator" });
  const ready = async () => {
    const { checks } = (await (await moderator.client.get("/readyz")).json()) as { checks: { media: string } };
    expect(checks.media).toBe("ok");
  };
  await vi.waitFor(ready, 30_000);
});
afterAll(() => world.stop());

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
const claimsOf = (token: string) => JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString());

const grantOf = ({ video }: { video: VideoGrant }): VideoGrant => ({ roomJoin: true, room: video.room });

async function tokenOf({ client }: Member): Promise<string> {
  const answer = await client.json(`${session4}/connection`, {});
  expect(answer.status).toBe(200);
  return ((await answer.json()) as { token: string }).token;
}

const doors = () => ({
  ours: `${world.app.url.replace("http", "ws")}/livekit/rtc`,
  "the media server's own": `ws://127.0.0.1:${world.app.mediaPort}/rtc`,
});
const knock = (door: string, token: string) =>
  new WebSocket(`${door}?access_token=${token}&protocol=15&sdk=js&auto_subscribe=1`);

/** Whether a token lets anybody in there. */
async function lets(door: string, token: string): Promise<boolean> {
  const socket = knock(door, token);
  const entered = once(socket, "message").then(() => true);
  const refused = once(socket, "close").then(() => false);
  return Promise.race([entered, refused]).finally(() => socket.close());
}

describe("what a token grants", () => {
  it.each<Role>(["organiser", "moderator", "expert", "participant", "guest"])("to a %s", async (role) => {
    const member = await world.member({ role, session: role === "guest" ? 4 : undefined });
    await member.client.command("attendee.join");
    if (role === "guest") await moderator.client.command("lobby.admit", { attendeeId: member.membershipId });
    const { video, sub, exp, metadata, attributes } = claimsOf(await tokenOf(member));
    expect({ sub, metadata, attributes }).toEqual({
      sub: member.membershipId,
      metadata: undefined,
      attributes: undefined,
    });
    expect(exp - Date.now() / 1_000).toBeLessThanOrEqual(600);
    expect(video).toEqual({
      room: world.programmes["italian-clusters"].sessions[4],
      roomJoin: true,
      canSubscribe: true,
      canPublish: true,
      canPublishSources: ["microphone", "camera", "screen_share", "screen_share_audio"],
      canPublishData: false,
      canUpdateOwnMetadata: false,
    });
  });
});

describe("a token that is not ours", () => {
  it("without a signature, of another key, changed to another room or another end opens neither door", async () => {
    const token = await tokenOf(await world.member({ role: "participant" }));
    const [head = "", , signature = ""] = token.split(".");
    const claims = claimsOf(token);
    const otherRoom = { ...claims, video: { ...claims.video, room: world.programmes["twin-clusters"].sessions[4] } };
    const other = new AccessToken("other", "x".repeat(43), { identity: claims.sub, ttl: 600 });
    other.addGrant(grantOf(claims));
    const forged = {
      "no signature": `${part({ alg: "none", typ: "JWT" })}.${part(claims)}.`,
      "another key": await other.toJwt(),
      "another room": `${head}.${part(otherRoom)}.${signature}`,
      "ten years": `${head}.${part({ ...claims, exp: claims.exp + 10 * 365 * 86_400 })}.${signature}`,
    };
    const found: Record<string, boolean> = {};
    for (const [name, door] of Object.entries(doors())) {
      expect(await lets(door, token)).toBe(true);
      for (const [kind, bad] of Object.entries(forged)) if (await lets(door, bad)) found[`${kind} at ${name}`] = true;
    }
    expect(found).toEqual({});
  });

  it("with our own signature but for ten years does not pass our door", async () => {
    const claims = claimsOf(await tokenOf(await world.member({ role: "participant" })));
    const secret = readFileSync(`${world.dataDir}/media/key`, "utf8");
    const long = new AccessToken("distretto", secret, { identity: claims.sub, ttl: 10 * 365 * 86_400 });
    long.addGrant(grantOf(claims));
    expect(await lets(doors().ours, await long.toJwt())).toBe(false);
  });
});

describe("a token that was kept from before", () => {
  const removals: [string, (someone: Member) => Promise<unknown>][] = [
    ["being sent out", ({ membershipId }) => moderator.client.command("attendee.remove", { attendeeId: membershipId })],
    [
      "the membership ended",
      ({ membershipId: id }) => world.db.client.membership.update({ where: { id }, data: { state: "removed" } }),
    ],
  ];

  it.each(removals)(
    "lets nobody stay who comes in with it after %s, past our door, for two seconds",
    async (_, remove) => {
      const someone = await world.member({ role: "participant" });
      await someone.client.command("attendee.join");
      const token = await tokenOf(someone);
      await moderator.client.command("attendee.join");
      await remove(someone);
      const socket = knock(doors()["the media server's own"], token);
      await once(socket, "message");
      const begun = performance.now();
      await once(socket, "close");
      expect(performance.now() - begun).toBeLessThan(2_000);
    },
  );
});
