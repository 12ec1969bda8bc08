import { spawn } from "node:child_process";
import { once } from "node:events";
import { afterEach, expect, test } from "vitest";
import { smtpMailer } from "../../app/adapters/smtp/mailer.server";
import { sendDue } from "../../app/features/mail/send-due.server";
import { describePostgres } from "../setup/database";
import { startReceiver } from "./receiver";
import { openWorld, until, type World } from "./world";

describePostgres((makeDb) => {
  let world: World;
  afterEach(() => world.close());

  test("R26: two processes at one outbox, one killed in the middle: every mail goes out, none twice but what was in its hands", async () => {
    const db = await makeDb();
    world = await openWorld(db);
    await world.office.stop();
    const receiver = await startReceiver();
    const mails = 40;
    for (let n = 1; n <= mails; n++) await world.ask(`Question ${n}?`);
    const sender = () => {
      const child = spawn(process.execPath, ["--import", "tsx", "tests/mail/send-all.ts", db.url, receiver.url], {
        stdio: ["ignore", "ignore", "inherit"],
      });
      return { child, exit: once(child, "exit") };
    };
    const [one, two] = [sender(), sender()];
    await until(async () => receiver.taken.size >= 5);
    one.child.kill("SIGKILL");
    await Promise.all([one.exit, two.exit]);
    // What the dead one held comes free when its lease ends.
    await world.db.client.delivery.updateMany({ where: { state: "sending" }, data: { leasedUntil: new Date(0) } });
    const mailer = smtpMailer(receiver.url);
    while ((await sendDue({ ...world.deps, mailer })) > 0);
    mailer.close();
    expect(await world.db.client.delivery.count({ where: { state: "sent" } })).toBe(mails);
    expect(receiver.taken.size).toBe(mails);
    expect([...receiver.taken.values()].filter((times) => times > 1).length).toBeLessThanOrEqual(1);
    expect(Math.max(...receiver.taken.values())).toBeLessThanOrEqual(2);
    await receiver.close();
  });
});
