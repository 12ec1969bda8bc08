import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Application, startApplication } from "../setup/application";
import { launchBrowser, visitor } from "../setup/browser";
import { renewedBuild } from "../setup/renewed-build";

const session = "/programmes/italian-clusters/sessions/4";
const patience = { timeout: 60_000 };
let app: Application;
let browser: Browser;
let room: Page;
let questions: Page;
let newer: ReturnType<typeof renewedBuild>;

beforeAll(async () => {
  newer = renewedBuild();
  [app, browser] = await Promise.all([startApplication({ media: false }), launchBrowser()]);
  room = (await visitor(browser, app, "sofia", { deviceless: true })).page;
  questions = (await visitor(browser, app, "zagreb")).page;
  await room.goto(`${app.url}${session}/room`);
  await room.getByRole("button", { name: "Leave" }).waitFor(patience);
  await questions.goto(`${app.url}${session}/questions`);
  await questions.waitForFunction(() => "__remixRouter" in window);
});
afterAll(async () => {
  await browser?.close();
  await app?.stop();
  newer?.remove();
});

test("R23: after an upgrade an open room says so, and loading it anew loses no typed text", async () => {
  const words = "We began to type this before the upgrade";
  const message = () => room.getByRole("textbox", { name: "Message to everybody" });
  const question = questions.getByRole("textbox", { name: "Your question" });
  await message().fill(words);
  await question.fill("Who pays for the service centre?");
  await app.kill();
  await app.start(newer.folder);

  const notice = room.getByRole("status").filter({ hasText: "Distretto has been renewed" });
  await notice.waitFor(patience);
  expect(await message().inputValue()).toBe(words);
  await notice.getByRole("button", { name: "Load anew" }).click();
  await room.getByRole("button", { name: "Leave" }).waitFor(patience);
  await expect.poll(() => message().inputValue(), patience).toBe(words);
  expect(await notice.count()).toBe(0);
  await message().press("Enter");
  await room.getByRole("region", { name: "Chat" }).getByText(words).waitFor(patience);
  await expect.poll(() => message().inputValue(), patience).toBe("");

  expect(await question.inputValue()).toBe("Who pays for the service centre?");
  await questions.getByRole("button", { name: "Send question" }).click();
  await questions.getByRole("article").filter({ hasText: "Who pays for the service centre?" }).waitFor(patience);
});
