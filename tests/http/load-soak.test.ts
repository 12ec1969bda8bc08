import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openDatabase } from "../../app/db.server";
import { writeMembers } from "../../bench/lib/members";
import { type Application, freePorts, startApplication } from "../setup/application";
import { lookable, lookInside } from "../setup/look-inside";
import { SessionLife } from "../setup/session-life";

let app: Application;
let inspector: number;
let life: SessionLife;

beforeAll(async () => {
  [inspector = 0] = await freePorts(1);
  app = await startApplication({ media: false, env: lookable(inspector) });
  await app.kill();
  const url = `file:${join(app.dataDir, "distretto.db")}`;
  const cookies = await writeMembers(url, 12, 4);
  const db = await openDatabase(url);
  const { id: filmId } = await db.client.film.findFirstOrThrow();
  await db.close();
  await app.start();
  life = new SessionLife(app.url, cookies, (await app.as("moderator")).cookie);
  await life.begin(filmId);
});
afterAll(async () => {
  life?.end();
  await app?.stop();
});

test("R28: a session that goes on costs no more memory than its journal, and no descriptors", async () => {
  const inside = await lookInside(app.pid(), inspector);
  const part = { commands: 120, polls: 240, reloads: 24 };
  await life.live(part);
  await life.live(part);
  const before = await inside.holds();
  for (let i = 0; i < 3; i++) await life.live(part);
  const after = await inside.holds();
  inside.close();
  // 432 more events of the journal, their state, and what the database's driver keeps for a while.
  expect(after.heap - before.heap).toBeLessThan(6);
  expect(Math.abs(after.descriptors - before.descriptors)).toBeLessThanOrEqual(6);
});
