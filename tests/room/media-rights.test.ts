import { readFile } from "node:fs/promises";
import { RoomServiceClient } from "livekit-server-sdk";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Application, session4, startApplication } from "../setup/application";
import { launchBrowser } from "../setup/browser";
import { enter, idOf, pictures, received, weaken } from "./media-page";

let app: Application;
let browser: Browser;
let moderator: Page;
let sofia: Page;
let sofiaId: string;

beforeAll(async () => {
  [app, browser] = await Promise.all([startApplication(), launchBrowser()]);
  moderator = await enter(browser, app, "moderator");
  sofia = await enter(browser, app, "sofia");
  await pictures(moderator, 2);
  sofiaId = await idOf(sofia);
});
afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

const patience = { timeout: 30_000, interval: 250 };
const hears = () => received(moderator, sofiaId, "microphone");

/** How many bytes of Sofia's sound come in while the moderator's page draws this many pictures of its own. */
async function flow(frames: number): Promise<number> {
  const before = await hears();
  await moderator.evaluate(async (count) => {
    for (let i = 0; i < count; i++) await new Promise((resolve) => requestAnimationFrame(resolve));
  }, frames);
  return (await hears()) - before;
}

test("muted by the moderator is muted at the media server, also for a client that goes on sending", async () => {
  await expect.poll(() => flow(60), patience).toBeGreaterThan(1_000);
  await moderator.getByRole("button", { name: "People" }).click();
  await moderator.getByRole("button", { name: "Mute Sofia" }).click();
  await sofia.getByText("A moderator has muted you").waitFor();
  const sent = () =>
    sofia.evaluate(async () => {
      const track = [...(window.mediaLink().room?.localParticipant.audioTrackPublications.values() ?? [])][0]?.track;
      if (track) track.mediaStreamTrack.enabled = true;
      let bytes = 0;
      (await track?.getRTCStatsReport())?.forEach((entry) => {
        if (entry.type === "outbound-rtp") bytes = entry.bytesSent;
      });
      return bytes;
    });
  await expect.poll(() => flow(60), patience).toBe(0);
  const before = await sent();
  expect(await flow(120)).toBe(0);
  await expect.poll(sent, patience).toBeGreaterThan(before + 1_000);
  await sofia.getByRole("button", { name: "Microphone", exact: true }).click();
  await expect.poll(() => flow(60), patience).toBeGreaterThan(1_000);
});

test("nobody changes their own name or role at the media server", async () => {
  const refused = await sofia.evaluate(async () => {
    const me = window.mediaLink().room?.localParticipant;
    const tries = [
      me?.setMetadata('{"role":"moderator"}'),
      me?.setName("Moderator"),
      me?.setAttributes({ role: "crew" }),
    ];
    return (await Promise.allSettled(tries)).map(({ status }) => status);
  });
  expect(refused).toEqual(["rejected", "rejected", "rejected"]);
  const secret = await readFile(`${app.dataDir}/media/key`, "utf8");
  const media = new RoomServiceClient(`http://127.0.0.1:${app.mediaPort}`, "distretto", secret);
  const room = (await media.listRooms())[0]?.name ?? "";
  const there = (await media.listParticipants(room)).find(({ identity }) => identity === sofiaId);
  expect(there).toMatchObject({ metadata: "", name: "Sofia", attributes: {} });
});

test("what a device takes from its line is what comes: pictures stop and voices go on, then neither, then all again", async () => {
  const choose = async (name: string) => {
    await moderator.getByLabel("Picture devices").click();
    await moderator.getByRole("button", { name, exact: true }).click();
  };
  const sees = () => received(moderator, sofiaId, "camera");
  await expect.poll(sees, patience).toBeGreaterThan(0);
  await choose("Sound and film");
  await expect.poll(sees, patience).toBe(-1);
  await expect.poll(() => flow(60), patience).toBeGreaterThan(1_000);
  await choose("Film and text");
  await expect.poll(hears, patience).toBe(-1);
  await moderator.reload();
  await moderator.getByRole("button", { name: "Leave" }).waitFor();
  await pictures(moderator, 1);
  await moderator.waitForFunction((id) => window.mediaLink().room?.remoteParticipants.has(id), sofiaId);
  expect([await hears(), await sees()]).toEqual([-1, -1]);
  await choose("Pictures on the stage only");
  await expect.poll(() => flow(60), patience).toBeGreaterThan(1_000);
  expect(await sees()).toBe(-1);
  await sofia.getByRole("button", { name: "Raise hand" }).click();
  await moderator.getByRole("button", { name: "Give floor" }).first().click();
  await expect.poll(sees, patience).toBeGreaterThan(0);
  await moderator.getByRole("button", { name: "Take back" }).click();
  await expect.poll(sees, patience).toBe(-1);
  await choose("Everything");
  await pictures(moderator, 2);
});

test("a line that is weak for 15 s is offered less; nothing changes before the press", async () => {
  const moderatorId = await idOf(moderator);
  const sees = () => received(sofia, moderatorId, "camera");
  await weaken(sofia, true);
  const less = (name: string) => sofia.getByRole("button", { name, exact: true });
  await less("Pictures on the stage only").waitFor({ timeout: 90_000 });
  expect(await sees()).toBeGreaterThan(0);
  await less("Pictures on the stage only").click();
  // Who leads is on the stage.
  await less("Sound and film").waitFor({ timeout: 90_000 });
  expect(await sees()).toBeGreaterThan(0);
  await less("Sound and film").click();
  await expect.poll(sees, patience).toBe(-1);
  await weaken(sofia, false);
  await less("Sound only").waitFor({ state: "hidden" });
});

test("when the moderator's line breaks everybody reads who leads until the moderator is back, without a press", async () => {
  const expert = await enter(browser, app, "expert", { deviceless: true });
  await moderator.context().close();
  await moderatorIsMissed();
  const words = /The moderator's line is gone\. .+ leads until the moderator is back\./;
  await sofia.getByText(words).waitFor({ timeout: 45_000 });
  await expert.getByText("You lead until the moderator is back").waitFor();
  moderator = await enter(browser, app, "moderator", { deviceless: true });
  await sofia.getByText(words).waitFor({ state: "hidden" });
});

/**
 * A page that closes says goodbye, and a broken line does not: the moderator is heard of once more after it, and then never
 * again.
 */
async function moderatorIsMissed(): Promise<void> {
  const [client, organiser] = await Promise.all([app.as("moderator"), app.as("organiser")]);
  type State = { attendees: Record<string, { role: string; present: boolean }> };
  const present = async () => {
    const { state } = (await (await organiser.get(`${session4}/state`)).json()) as { state: State };
    return Object.values(state.attendees).find(({ role }) => role === "moderator")?.present;
  };
  await expect.poll(present, patience).toBe(false);
  expect((await client.command("attendee.join")).status).toBe(200);
}
