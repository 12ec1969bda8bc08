import { afterAll, beforeAll, expect, test } from "vitest";
import { type Application, type Client, session4, startApplication } from "../setup/application";
import { addNumberedFilm, holds } from "../setup/numbered-film";

const patience = { timeout: 45_000, interval: 500 };

let app: Application;
let moderator: Client;
let organiser: Client;
let film: string;

beforeAll(async () => {
  app = await startApplication({ media: false });
  await app.kill();
  film = (await addNumberedFilm(app.dataDir)).numbered;
  await app.start();
  [moderator, organiser] = await Promise.all([app.as("moderator"), app.as("organiser")]);
});
afterAll(() => app?.stop());

interface State {
  leads: string | null;
  attendees: Record<string, { role: string; present: boolean }>;
  film: { mode: string; posFrame: number };
}
/** As the organiser sees it, whose line this keeps. */
const stateOf = async (): Promise<State> => (await (await organiser.get(`${session4}/state`)).json()).state;
const leader = async () => {
  const { leads, attendees } = await stateOf();
  return leads && attendees[leads]?.role;
};
const send = async (client: Client, type: string, payload = {}) =>
  expect((await client.command(type, payload)).status).toBe(200);

test("a moderator whose line breaks: the film runs to its next marker, a deputy leads on, and gives back", async () => {
  await send(organiser, "attendee.join");
  expect(await leader()).toBe("organiser");
  await send(moderator, "attendee.join");
  expect(await leader()).toBe("moderator");
  await send(moderator, "film.load", { filmId: film });
  await send(moderator, "film.play");
  // From here on nothing is heard of the moderator.
  await expect
    .poll(async () => (await stateOf()).film, patience)
    .toMatchObject({ mode: "holding", posFrame: holds[0] });
  await expect.poll(leader, patience).toBe("organiser");
  await send(organiser, "film.resume");
  await expect
    .poll(async () => (await stateOf()).film, patience)
    .toMatchObject({ mode: "holding", posFrame: holds[1] });
  await send(moderator, "attendee.join");
  expect(await leader()).toBe("moderator");
});
