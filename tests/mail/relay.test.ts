import { spawn } from "node:child_process";
import { once } from "node:events";
import { afterEach, expect, test } from "vitest";
import { smtpMailer } from "../../app/adapters/smtp/mailer.server";
import { sendDue } from "../../app/features/mail/send-due.server";
import { describeDatabases } from "../setup/database";
import { startReceiver } from "./receiver";
import { openWorld, until, type World } from "./world";

const minute = 60_000;

describeDatabases((makeDb) => {
  let world: World;
  let receiver: Awaited<ReturnType<typeof startReceiver>>;
  afterEach(async () => {
    await world.close();
    await receiver.close();
  });

  /** Three questions in the outbox, a real relay, and a clock that is moved by hand. */
  async function queued() {
    const db = await makeDb();
    receiver = await startReceiver();
    world = await openWorld(db);
    await world.office.stop();
    world.deps.mailer = smtpMailer(receiver.url);
    for (const text of ["One?", "Two?", "Three?"]) await world.ask(text);
    return db;
  }
  const pass = async (minutes: number) => {
    for (let n = 0; n < minutes; n += 5) {
      world.time.offset += 5 * minute;
      await sendDue(world.deps);
    }
  };
  const states = async () => (await world.db.client.delivery.findMany()).map(({ state }) => state);
  const once3 = [1, 1, 1];

  test.each(["refuse", "later", "drop-after-data"] as const)(
    "R7: the relay says %s for an hour, then every mail arrives once",
    async (answer) => {
      await queued();
      receiver.state.answer = answer;
      await sendDue(world.deps);
      await pass(60);
      expect(receiver.taken.size).toBe(0);
      receiver.state.answer = "take";
      await pass(120);
      expect(await states()).toEqual(["sent", "sent", "sent"]);
      expect([...receiver.taken.values()]).toEqual(once3);
    },
  );

  test("R7: the relay cuts the line after its 250: exactly one copy", async () => {
    await queued();
    receiver.state.answer = "cut-after-250";
    await sendDue(world.deps);
    await pass(120);
    expect(await states()).toEqual(["sent", "sent", "sent"]);
    expect([...receiver.taken.values()]).toEqual(once3);
  });

  test("R8: killed between 250 and noting it: at most one duplicate, with the same Message-ID", async () => {
    const db = await queued();
    receiver.state.answer = "hold-after-taking";
    const child = spawn(process.execPath, ["--import", "tsx", "tests/mail/send-all.ts", db.url, receiver.url], {
      stdio: ["ignore", "ignore", "inherit"],
    });
    await until(async () => receiver.taken.size === 1);
    child.kill("SIGKILL");
    await once(child, "exit");
    receiver.state.answer = "take";
    await pass(30);
    expect(await states()).toEqual(["sent", "sent", "sent"]);
    expect([...receiver.taken.values()].sort()).toEqual([1, 1, 2]);
  });
});
