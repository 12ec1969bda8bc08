import { expect, it, vi } from "vitest";
import { type Database, openDatabase } from "../../../app/db.server";
import { readEvents } from "../../../app/features/journal/store.server";
import { makeSession } from "../../factories/session";
import { describeDatabases, describePostgres } from "../../setup/database";
import { claim, countOn, openLog } from "./counting";

const upTo = (n: number) => Array.from({ length: n }, (_, i) => i + 1);
const revs = async (db: Database, id: string) => (await readEvents(db.client, id, 0)).map(({ rev }) => rev);

describeDatabases((makeDb) => {
  it("the same command twice happens once, and gets the same answer, also at the same time and after a restart", async () => {
    const db = await makeDb();
    const id = await makeSession(db);
    const log = await openLog(db, id);
    const commandId = crypto.randomUUID();
    const both = await Promise.all([countOn(log, commandId), countOn(log, commandId)]);
    const later = await countOn(await openLog(db, id), commandId);
    const answers = [...both, later].map((outcome) => ("events" in outcome ? outcome : null));
    expect(answers.map((answer) => answer?.repeated)).toEqual([false, true, true]);
    expect(answers.map((answer) => answer?.events)).toEqual(Array(3).fill(answers[0]?.events));
    expect(await revs(db, id)).toEqual([1]);
  });

  it("fifty commands at once are numbered without gaps, each judged on the state before it", async () => {
    const db = await makeDb();
    const id = await makeSession(db);
    const log = await openLog(db, id);
    await Promise.all(upTo(50).map(() => countOn(log)));
    expect(await revs(db, id)).toEqual(upTo(50));
    expect(log.state).toEqual(upTo(50));
  });

  it("a new process reads the same state, to the last field of every event", async () => {
    const db = await makeDb();
    const id = await makeSession(db);
    const log = await openLog(db, id);
    for (let i = 0; i < 5; i++) await countOn(log);
    await claim(log, 99);
    const again = await openLog(db, id);
    expect(again.state).toEqual(log.state);
    expect(again.events).toEqual(log.events);
    expect(again.events.at(-1)).toMatchObject({ audience: ["crew", "a"], actorId: null, at: 1_000 });
  });

  it("a refusal and a decision without events leave no trace, and nobody is called", async () => {
    const db = await makeDb();
    const id = await makeSession(db);
    const log = await openLog(db, id);
    await claim(log, 1);
    const heard = vi.fn();
    const stop = log.listen(heard);
    expect(await claim(log, 1)).toMatchObject({ refusal: "conflict" });
    expect(
      await log.append(
        "nothing",
        null,
        () => 0,
        () => ({ events: [] }),
      ),
    ).toEqual({ events: [], repeated: false });
    expect(heard).not.toHaveBeenCalled();
    await countOn(log);
    stop();
    await countOn(log);
    expect(heard).toHaveBeenCalledTimes(1);
    expect(await revs(db, id)).toEqual([1, 2, 3]);
  });

  it("a rule that fails stops nobody else, and sessions do not share numbers or commands", async () => {
    const db = await makeDb();
    const [one, two] = [await openLog(db, await makeSession(db)), await openLog(db, await makeSession(db))];
    const fails = () => {
      throw new Error("a mistake in a rule");
    };
    const commandId = crypto.randomUUID();
    const outcomes = await Promise.allSettled([one.append("x", null, () => 0, fails), countOn(one, commandId)]);
    expect(outcomes.map(({ status }) => status)).toEqual(["rejected", "fulfilled"]);
    expect(await countOn(two, commandId)).toMatchObject({ repeated: false });
    expect([one.rev, two.rev]).toEqual([1, 1]);
  });
});

describePostgres((makeDb) => {
  it("R26: two processes agree: no gaps, each command judged on the newest state", async () => {
    const here = await makeDb();
    const there = await openDatabase(here.url);
    const id = await makeSession(here);
    const logs = [await openLog(here, id), await openLog(there, id)];
    await Promise.all(logs.flatMap((log) => upTo(30).map(() => countOn(log))));
    await Promise.all(logs.map((log) => log.catchUp()));
    for (const log of logs) expect(log.state).toEqual(upTo(60));
    expect(logs[0]?.events).toEqual(logs[1]?.events);
    await there.close();
  });

  it("R26: of two who want the same at once one gets it, and a command sent to both happens once", async () => {
    const here = await makeDb();
    const there = await openDatabase(here.url);
    const id = await makeSession(here);
    const [near, far] = [await openLog(here, id), await openLog(there, id)];
    for (const n of upTo(10)) {
      const outcomes = await Promise.all([claim(near, n), claim(far, n)]);
      expect(outcomes.filter((outcome) => "events" in outcome)).toHaveLength(1);
    }
    const commandId = crypto.randomUUID();
    const [a, b] = await Promise.all([countOn(near, commandId), countOn(far, commandId)]);
    expect("events" in a && a.events).toEqual("events" in b && b.events);
    expect(await revs(here, id)).toEqual(upTo(11));
    await there.close();
  });
});
