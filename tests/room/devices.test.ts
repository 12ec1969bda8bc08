import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Application, startApplication } from "../setup/application";
import { launchBrowser } from "../setup/browser";
import { enter, pictures } from "./media-page";

let app: Application;
let browser: Browser;

beforeAll(async () => {
  [app, browser] = await Promise.all([startApplication(), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

/** The room stays usable: something can be said in the chat. */
async function usable(page: Page): Promise<void> {
  const words = `Said at ${Date.now()}`;
  await page.getByRole("textbox", { name: "Message to everybody" }).fill(words);
  await page.keyboard.press("Enter");
  await page.getByRole("region", { name: "Chat" }).getByText(words).waitFor();
}

const refusals: [name: string, message: string, camera: string, step: string][] = [
  [
    "NotAllowedError",
    "Permission denied",
    "The browser blocks the camera",
    "Press the sign at the left of the address",
  ],
  ["NotAllowedError", "Permission denied by system", "The operating system blocks the camera", "privacy settings"],
  ["SecurityError", "", "The browser blocks the camera", "Press the sign at the left of the address"],
  ["NotReadableError", "Could not start video source", "Another program uses the camera", "Close it"],
  ["AbortError", "", "Another program uses the camera", "Close it"],
  ["NotFoundError", "Requested device not found", "No camera was found", "Plug one in"],
  ["OverconstrainedError", "", "No camera was found", "Plug one in"],
  ["UnknownError", "", "The camera could not be started", "Unplug it and plug it in again"],
];

describe("a refused camera and microphone", () => {
  test.each(refusals)(
    "%s %s: the room says why and what to do, and stays usable",
    async (name, message, camera, step) => {
      const page = await enter(browser, app, "sofia", { deviceless: true });
      await page.evaluate(
        ([errorName, errorMessage]) => {
          navigator.mediaDevices.getUserMedia = () =>
            Promise.reject(Object.assign(new Error(errorMessage), { name: errorName ?? "" }));
        },
        [name, message],
      );
      for (const button of ["Camera", "Microphone"])
        await page.getByRole("button", { name: button, exact: true }).click();
      await page.getByText(camera).waitFor();
      await page.getByText(camera.replace("camera", "microphone")).waitFor();
      await expect.poll(() => page.getByText(step).count()).toBe(2);
      await usable(page);
      await page.context().close();
    },
  );
});

test("a page without HTTPS has no devices: the room says so and works without them", async () => {
  const before = () => Object.defineProperty(Navigator.prototype, "mediaDevices", { get: () => undefined });
  const page = await enter(browser, app, "sofia", { before });
  await page.getByText("This page is not opened over HTTPS, so the browser gives it no camera").waitFor();
  await usable(page);
  await page.context().close();
});

test("a device that is unplugged during the session: the room says so, and plugged in again it works", async () => {
  const page = await enter(browser, app, "sofia");
  await pictures(page, 1);
  await page.evaluate(() => {
    const { getUserMedia } = navigator.mediaDevices;
    const gone = Object.assign(new Error("Requested device not found"), { name: "NotFoundError" });
    const devices = navigator.mediaDevices as { getUserMedia: typeof getUserMedia; plugIn?: () => void };
    devices.getUserMedia = () => Promise.reject(gone);
    devices.plugIn = () => {
      devices.getUserMedia = getUserMedia;
    };
    const me = window.mediaLink().room?.localParticipant;
    for (const { track } of me?.trackPublications.values() ?? []) {
      track?.mediaStreamTrack.stop();
      track?.mediaStreamTrack.dispatchEvent(new Event("ended"));
    }
  });
  await page.getByText("The camera was unplugged").waitFor();
  await page.getByText("The microphone was unplugged").waitFor();
  await usable(page);
  await page.evaluate(() => (navigator.mediaDevices as unknown as { plugIn(): void }).plugIn());
  await page.getByRole("button", { name: "Camera", exact: true }).click();
  await page.getByText("The camera was unplugged").waitFor({ state: "hidden" });
  await pictures(page, 1);
  await page.context().close();
});

test("whoever has no devices comes in to listen, and hears and sees the others", async () => {
  const [sofia, zagreb] = [
    await enter(browser, app, "sofia"),
    await enter(browser, app, "zagreb", { deviceless: true }),
  ];
  await pictures(zagreb, 1);
  for (const page of [sofia, zagreb]) await page.context().close();
});
