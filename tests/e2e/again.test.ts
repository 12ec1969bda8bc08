import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Application, startApplication } from "../setup/application";
import { launchBrowser, visitor } from "../setup/browser";

let app: Application;
let browser: Browser;
beforeAll(async () => {
  app = await startApplication();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

const cities = [
  { city: "Ljubljana", country: "SI", zone: "Europe/Ljubljana" },
  { city: "Rijeka", country: "HR", zone: "Europe/Zagreb" },
  { city: "Skopje", country: "MK", zone: "Europe/Skopje" },
];

/** Day and time that clocks in Rome show in a quarter of an hour: the doors are open then. */
function soon() {
  const at = new Date(Date.now() + 15 * 60_000);
  const parts = (options: Intl.DateTimeFormatOptions, locale: string) =>
    new Intl.DateTimeFormat(locale, { timeZone: "Europe/Rome", ...options }).format(at);
  return { day: parts({ dateStyle: "short" }, "en-CA"), time: parts({ timeStyle: "short" }, "en-GB") };
}
const alive = (page: Page) => page.waitForFunction(() => "__remixRouter" in window);

test("by pages alone: a second programme with three other cities, whose first session is joined", async () => {
  const { page } = await visitor(browser, app, "organiser");
  await page.goto(`${app.url}/programmes/italian-clusters/people`);
  await page.getByRole("link", { name: "New programme from this one" }).click();
  await page.getByRole("heading", { level: 1, name: "New programme from this one" }).waitFor();
  await alive(page);
  const { day, time } = soon();
  await page.getByLabel("Title").fill("Clusters by the Adriatic");
  await page.getByLabel("Address").fill("adriatic");
  await page.getByLabel("First session's day").fill(day);
  await page.getByLabel("Time", { exact: true }).fill(time);
  await page.getByLabel("Clock of").selectOption("Europe/Rome");
  for (let at = 0; at < 5; at++) {
    const place = page.locator("fieldset").nth(at);
    const { city = "", country = "", zone = "" } = cities[at] ?? {};
    await place.getByLabel("City", { exact: true }).fill(city);
    await place.getByLabel("Country code").fill(country);
    await place.getByLabel("Time zone").fill(zone);
  }
  await page.getByRole("button", { name: "Make the programme" }).click();
  await page.waitForURL("**/programmes/adriatic/people*");

  await alive(page);
  const list = cities.map(({ city }) => `${city},${city.toLowerCase()}@adriatic.example,participant,${city}`);
  await page.getByLabel("Or paste the lines here").fill(["name,email,role,city", ...list].join("\n"));
  await page.getByRole("button", { name: "See what it would do" }).click();
  await page.getByText("skopje@adriatic.example").waitFor();
  await page.getByRole("checkbox").check();
  await page.getByRole("button", { name: /Carry out/ }).click();
  await page.waitForURL("**done=3-0-0**");

  const mailbox = async () =>
    (await (await fetch(`${app.url}/demo/mailbox.json`)).json()) as { id: string; to: string }[];
  await expect
    .poll(async () => (await mailbox()).some(({ to }) => to.includes("skopje@")), { timeout: 20_000 })
    .toBe(true);
  const mails = (await mailbox()).filter(({ to }) => to.includes("skopje@"));
  const letters = await Promise.all(
    mails.map(async ({ id }) => (await fetch(`${app.url}/demo/mailbox/${id}.html`)).text()),
  );
  const links = letters.flatMap((html) => /href="([^"]*\/join\/[^"]+)"/.exec(html)?.[1] ?? []);
  const skopje = await (await browser.newContext()).newPage();
  let opened = false;
  for (const link of links) {
    await skopje.goto(link);
    opened = (await skopje.getByText("Session 1").count()) > 0;
    if (opened) break;
  }
  expect(opened).toBe(true);
  await alive(skopje);
  await skopje.locator("button[value=enter]").click();
  await skopje.waitForURL("**/programmes/adriatic/sessions/1/**");
  await alive(skopje);
  await skopje.getByRole("button", { name: "Join", exact: true }).click();
  await skopje.getByRole("button", { name: "Leave" }).waitFor();

  const old = await skopje.goto(`${app.url}/programmes/italian-clusters/people`);
  expect(old?.status()).toBe(404);
  const { page: sofia } = await visitor(browser, app, "sofia");
  expect((await sofia.goto(`${app.url}/programmes/adriatic/people`))?.status()).toBe(404);
});
