import { expect, it } from "vitest";
import { openDatabase } from "../../../app/db.server";
import { forgetAfterMs } from "../../../app/features/live/live-sessions.server";
import { lostAfterMs } from "../../../app/features/live/presence";
import { makeSession } from "../../factories/session";
import { describeDatabases, describePostgres } from "../../setup/database";
import { command, handClock, makeProcess, sender } from "./world";

describeDatabases((makeDb) => {
  it("who is away too long is marked as left, with hand and floor; a stream or a poll keeps the place", async () => {
    const db = await makeDb();
    const clock = handClock();
    const sessions = makeProcess(db, clock);
    const live = await sessions.get(await makeSession(db));
    for (const who of ["sofia", "zagreb", "moscow"])
      await live.submit(command("hand.raise", { kind: "point" }), sender(who));
    await live.submit(command("attendee.join"), sender("guest", "guest"));
    const close = live.holdPresence("zagreb");
    clock.move(lostAfterMs - 1);
    live.seen("moscow");
    await sessions.sweep();
    expect(live.log.state.hands).toHaveLength(3);
    clock.move(1);
    await sessions.sweep();
    const { attendees, hands, lobby } = live.log.state;
    expect(Object.values(attendees).map(({ id, present }) => [id, present])).toEqual([
      ["sofia", false],
      ["zagreb", true],
      ["moscow", true],
    ]);
    expect(hands.map(({ attendeeId }) => attendeeId)).toEqual(["zagreb", "moscow"]);
    expect(lobby).toEqual([]);
    close();
    clock.move(lostAfterMs);
    await sessions.sweep();
    expect(live.log.events.filter(({ type }) => type === "attendee.left")).toHaveLength(3);
    await sessions.stop();
  });

  it("who was here before a restart keeps the place, and then has to show themselves", async () => {
    const db = await makeDb();
    const clock = handClock();
    const id = await makeSession(db);
    const before = makeProcess(db, clock);
    await (await before.get(id)).submit(command("hand.raise", { kind: "point" }), sender("sofia"));
    await before.stop();
    clock.move(60_000);
    const after = makeProcess(db, clock);
    const live = await after.get(id);
    await after.sweep();
    expect(live.log.state.hands).toHaveLength(1);
    clock.move(lostAfterMs);
    await after.sweep();
    expect(live.log.state.hands).toEqual([]);
    await after.stop();
  });

  it("an empty session is forgotten after a while, and is read again when somebody comes", async () => {
    const db = await makeDb();
    const clock = handClock();
    const id = await makeSession(db);
    const sessions = makeProcess(db, clock);
    const first = await sessions.get(id);
    await first.submit(command("attendee.join"), sender("sofia"));
    const close = first.holdPresence("sofia");
    clock.move(forgetAfterMs);
    await sessions.sweep();
    expect(await sessions.get(id)).toBe(first);
    await first.submit(command("attendee.leave"), sender("sofia"));
    close();
    clock.move(forgetAfterMs - 1);
    await sessions.sweep();
    expect(await sessions.get(id)).toBe(first);
    clock.move(forgetAfterMs);
    await sessions.sweep();
    const second = await sessions.get(id);
    expect(second).not.toBe(first);
    expect(second.log.events).toEqual(first.log.events);
    await sessions.stop();
  });
});

describePostgres((makeDb) => {
  it("R26: processes wake each other, and nobody is swept out by the one that does not see them", async () => {
    const db = await makeDb();
    const other = await openDatabase(db.url);
    const clock = handClock();
    const id = await makeSession(db);
    const [near, far] = [makeProcess(db, clock), makeProcess(other, clock)];
    const [here, there] = [await near.get(id), await far.get(id)];
    here.holdPresence("sofia");
    const together = async () => {
      await here.submit(command("chat.say", { text: "Still here" }), sender("sofia"));
      await expect.poll(() => there.log.rev, { timeout: 20_000 }).toBe(here.log.rev);
    };
    await here.submit(command("attendee.join"), sender("sofia"));
    await together();
    for (let round = 0; round < 3; round++) {
      await far.sweep();
      clock.move(15_000);
      await near.sweep();
      await together();
    }
    await far.sweep();
    expect(there.log.state.attendees.sofia?.present).toBe(true);

    await near.stop();
    clock.move(lostAfterMs);
    await far.sweep();
    expect(there.log.state.attendees.sofia?.present).toBe(false);
    await far.stop();
    await other.close();
  });
});
