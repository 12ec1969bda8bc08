import { expect, it } from "vitest";
import type { Database } from "../../../app/db.server";
import { LiveSession } from "../../../app/features/live/live-session.server";
import { makeSession } from "../../factories/session";
import { describeDatabases } from "../../setup/database";
import { command, factsOf, filmId, realClock, sender } from "./world";

const moderator = sender("moderator", "moderator");
const open = (db: Database, id: string) => new LiveSession(db, realClock, factsOf(id), "secret").open();
const holds = async ({ client }: Database, sessionId: string) =>
  (await client.sessionEvent.findMany({ where: { sessionId, type: "film.held" } })).map(({ payload }) =>
    JSON.parse(payload),
  );

async function play(live: LiveSession): Promise<void> {
  await live.submit(command("film.load", { filmId }), moderator);
  await live.submit(command("film.play"), moderator);
}

describeDatabases((makeDb) => {
  it("the film's hold stands in the journal once, by itself, also with two processes", async () => {
    const db = await makeDb();
    const id = await makeSession(db);
    const [live, other] = [await open(db, id), await open(db, id)];
    await play(live);
    await other.log.catchUp();
    await expect.poll(() => holds(db, id), { timeout: 20_000 }).toHaveLength(1);
    await Promise.all([live.sweep(), other.sweep(), live.sweep()]);
    expect(await holds(db, id)).toEqual([expect.objectContaining({ frame: 5, markerId: "m1" })]);
    for (const each of [live, other]) {
      await each.log.catchUp();
      expect(each.log.state.film).toMatchObject({ mode: "holding", posFrame: 5, startedAt: null });
      each.close();
    }
  });

  it("a hold that came while nothing ran is written by the next start, once", async () => {
    const db = await makeDb();
    const id = await makeSession(db);
    const live = await open(db, id);
    await play(live);
    live.close();
    const { startedAt } = live.log.state.film;
    await expect.poll(() => Date.now(), { timeout: 20_000 }).toBeGreaterThan((startedAt ?? Number.NaN) + 300);
    expect(await holds(db, id)).toEqual([]);
    const again = await open(db, id);
    await expect.poll(() => holds(db, id), { timeout: 20_000 }).toHaveLength(1);
    const third = await open(db, id);
    await third.sweep();
    await third.submit(command("film.resume"), moderator);
    expect(await holds(db, id)).toHaveLength(1);
    expect(third.log.state.film.mode).toBe("playing");
    again.close();
    third.close();
  });
});
