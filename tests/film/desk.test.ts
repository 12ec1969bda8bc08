import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Application, type Client, session4, startApplication } from "../setup/application";
import { filmFrame, launchBrowser, visitor } from "../setup/browser";
import { addNumberedFilm, holds } from "../setup/numbered-film";

const patience = { timeout: 30_000, interval: 100 };
const late = { timeout: 30_000 };

let app: Application;
let browser: Browser;
let moderator: Page;
let organiser: Page;
let sofia: Page;
let asModerator: Client;
let film: string;

async function enter(who: string): Promise<Page> {
  const { page } = await visitor(browser, app, who, { deviceless: true, viewport: { width: 1440, height: 900 } });
  await page.goto(`${app.url}/programmes/italian-clusters/sessions/4/room`);
  await page.getByRole("button", { name: "Leave" }).waitFor();
  return page;
}

interface Film {
  mode: string;
  posFrame: number;
  startedAt: number | null;
  rev: number;
  notes: { text: string }[];
  markers: { frame: number; title: string }[];
}
const stateOf = async (): Promise<Film> => (await (await asModerator.get(`${session4}/state`)).json()).state.film;
const modeIs = (mode: string) => expect.poll(async () => (await stateOf()).mode, patience).toBe(mode);
const strip = (page: Page): Locator => page.getByRole("region", { name: "Cue strip" });
const press = (page: Page, name: string) => strip(page).getByRole("button", { name, exact: true }).click(late);

beforeAll(async () => {
  app = await startApplication({ media: false });
  await app.kill();
  film = (await addNumberedFilm(app.dataDir)).numbered;
  await app.start();
  [browser, asModerator] = await Promise.all([launchBrowser(), app.as("moderator")]);
  [moderator, organiser, sofia] = await Promise.all([enter("moderator"), enter("organiser"), enter("sofia")]);
  expect((await asModerator.command("film.load", { filmId: film })).status).toBe(200);
});
afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

describe("the cue strip", () => {
  it("leads from the start to a hold: readiness, the question on every screen, more minutes, a note, on again", async () => {
    await strip(moderator).getByText("1 site ready").waitFor(late);
    await press(moderator, "Play film");
    await strip(moderator).getByText(`Hold at ${holds[0]}`).first().waitFor(late);
    await modeIs("holding");
    await sofia.getByRole("status").filter({ hasText: "Could this grow in your city?" }).waitFor(late);
    await strip(moderator).getByText("Discussion 1 of 2").waitFor(late);
    await press(moderator, "+2 min");
    await sofia.getByRole("region", { name: "Film" }).getByRole("timer", { name: "left" }).waitFor(late);
    await strip(moderator)
      .getByRole("textbox", { name: /Said at/ })
      .fill("Zagreb has the schools, not the bank.");
    await expect
      .poll(async () => (await stateOf()).notes.map(({ text }) => text), patience)
      .toEqual(["Zagreb has the schools, not the bank."]);
    await strip(organiser).getByText("Zagreb has the schools, not the bank.").waitFor(late);
    expect(await sofia.getByText("Zagreb has the schools").count()).toBe(0);
    await press(moderator, "Resume film");
    await modeIs("playing");
  });

  it("two who press at the same moment: one does, the other reads who was first", async () => {
    await asModerator.command("film.seek", { frame: 20 });
    await expect.poll(() => filmFrame(organiser), patience).toBeGreaterThan(19);
    // The organiser's line is slow: what is pressed there is about a film that has changed meanwhile.
    await organiser.context().route("**/commands", async (route) => {
      await asModerator.command("film.pause");
      await route.continue();
    });
    await press(organiser, "−10 s");
    await organiser
      .getByText(/^.*paused the film.*$/i)
      .first()
      .waitFor(late);
    await organiser.context().unroute("**/commands");
    expect((await stateOf()).posFrame).toBeGreaterThan(19);
  });

  it("goes to a marker, adds one that holds with its words, and takes the film off the stage at its end", async () => {
    await press(moderator, "Markers");
    await moderator
      .getByRole("dialog")
      .getByRole("button", { name: `Go to Hold at ${holds[0]}` })
      .click(late);
    for (const page of [moderator, organiser, sofia]) await expect.poll(() => filmFrame(page), patience).toBe(holds[0]);
    await asModerator.command("film.seek", { frame: 100 });
    await expect.poll(() => filmFrame(moderator), patience).toBe(100);
    await press(moderator, "Add marker");
    await strip(moderator).getByRole("textbox", { name: "Title" }).fill("Who else?");
    await strip(moderator)
      .getByRole("textbox", { name: /Question/ })
      .fill("Who else has a school like this?");
    await press(moderator, "Save words");
    await sofia.getByRole("status").filter({ hasText: "Who else has a school like this?" }).waitFor(late);
    await asModerator.command("film.seek", { frame: 499 });
    await modeIs("ended");
    await press(moderator, "Take the film off the stage");
    await modeIs("idle");
  });
});

describe("the film's keys", () => {
  const focusNowhere = () => moderator.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());

  it("play, pause, leap and pass over; never while somebody types", async () => {
    await asModerator.command("film.load", { filmId: film });
    await strip(moderator).getByText("Ready to start").waitFor(late);
    const { rev } = await stateOf();
    await moderator.getByRole("textbox", { name: "Message to everybody" }).pressSequentially("kjln");
    expect((await stateOf()).rev).toBe(rev);
    await focusNowhere();
    // A key counts for what the page shows: each is pressed when the one before has come back.
    const shown = (name: string) => strip(moderator).getByRole("button", { name }).waitFor(late);
    await moderator.keyboard.press("k");
    await modeIs("playing");
    await shown("Pause film");
    await moderator.keyboard.press("k");
    await modeIs("paused");
    await shown("Resume film");
    const { posFrame } = await stateOf();
    await moderator.keyboard.press("l");
    await expect.poll(async () => (await stateOf()).posFrame, patience).toBeGreaterThan(posFrame + 200);
    await expect.poll(() => filmFrame(moderator), patience).toBeGreaterThan(posFrame + 200);
    await moderator.keyboard.press("j");
    await expect.poll(async () => (await stateOf()).posFrame, patience).toBeLessThan(posFrame + 50);
  });

  it("are listed, and do nothing once they are switched off", async () => {
    await focusNowhere();
    await moderator.keyboard.press("?");
    const keys = moderator.getByRole("dialog", { name: "Keys" });
    for (const key of ["K", "J", "L", "N"]) await keys.getByText(key, { exact: true }).waitFor(late);
    await keys.getByRole("checkbox").uncheck();
    await moderator.keyboard.press("Escape");
    const { rev } = await stateOf();
    await focusNowhere();
    await moderator.keyboard.press("k");
    await moderator.keyboard.press("l");
    await asModerator.command("chat.say", { text: "Still standing" });
    await moderator.getByText("Still standing").waitFor(late);
    expect((await stateOf()).rev).toBe(rev);
  });
});
