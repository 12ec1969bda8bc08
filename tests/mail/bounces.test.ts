import { afterEach, expect, test } from "vitest";
import { sendDue } from "../../app/features/mail/send-due.server";
import { enqueueSignInMail } from "../../app/features/mail/sign-in-mail.server";
import { liftStop } from "../../app/features/mail/stopped.server";
import { describeDatabases } from "../setup/database";
import { openWorld, rawReply, until, type World } from "./world";

const expert = "expert@people.example";

/** A report on a mail, as servers write it (RFC 3464). */
const report = (action: string, status: string, messageId: string, recipient = expert) =>
  [
    "From: Mail Delivery System <MAILER-DAEMON@people.example>",
    "To: distretto@mail.example",
    "Subject: Undelivered Mail Returned to Sender",
    `Message-ID: <${crypto.randomUUID()}@people.example>`,
    "MIME-Version: 1.0",
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
    "",
    "--b",
    "Content-Type: text/plain",
    "",
    "Your message could not be delivered.",
    "--b",
    "Content-Type: message/delivery-status",
    "",
    "Reporting-MTA: dns; mx.people.example",
    "",
    `Final-Recipient: rfc822; ${recipient}`,
    `Action: ${action}`,
    `Status: ${status}`,
    "--b",
    "Content-Type: text/rfc822-headers",
    "",
    `Message-ID: <${messageId}>`,
    "--b--",
    "",
  ].join("\r\n");

describeDatabases((makeDb) => {
  let world: World;
  afterEach(() => world.close());

  async function asked(count = 1) {
    world = await openWorld(await makeDb());
    for (let n = 1; n <= count; n++) await world.ask(`Question ${n}?`);
    return until(async () => world.mailer.sent.length >= count && world.mailer.sent);
  }
  const deliveries = () => world.db.client.delivery.findMany({ orderBy: { createdAt: "asc" } });
  const last = async (count: number) =>
    (await until(async () => (await world.results()).length === count && world.results())).at(-1);

  test.each([
    ["failed", "5.1.1", "bounce", "hard", "failed"],
    ["failed", "4.4.7", "bounce", "soft", "failed"],
    ["delayed", "4.4.1", "automatic", "report", "sent"],
    ["delivered", "2.0.0", "automatic", "report", "sent"],
  ])("a report that says %s %s is %s", async (action, status, result, reason, state) => {
    const [mail] = await asked();
    await world.deliver("", mail?.envelopeFrom ?? "", report(action, status, "x@y.example"));
    expect(await world.results()).toMatchObject([{ result, reason }]);
    expect(await deliveries()).toMatchObject([{ state }]);
  });

  test("a mailer daemon's plain mail is a bounce; an absence sent to the same address is none", async () => {
    const [mail] = await asked();
    const to = mail?.envelopeFrom ?? "";
    await world.deliver(
      "",
      to,
      rawReply({ from: expert, to, text: "I am away. 5.1.1", headers: ["Auto-Submitted: auto-replied"] }),
    );
    expect(await last(1)).toMatchObject({ result: "automatic" });
    expect(await deliveries()).toMatchObject([{ state: "sent", bounce: "" }]);
    await world.deliver("", to, rawReply({ from: "mailer-daemon@people.example", to, text: "No such user" }));
    expect(await last(2)).toMatchObject({ result: "bounce", reason: "hard" });
    expect(await deliveries()).toMatchObject([{ state: "failed", error: "bounced", bounce: "hard" }]);
  });

  test("nobody can pretend that a mail came back: the address needs our seal, the report our Message-ID and the receiver", async () => {
    await asked();
    const [row] = await deliveries();
    const forged = `bounce+${row?.id}-${"a".repeat(26)}@mail.example`;
    await expect(world.deliver("", forged, report("failed", "5.1.1", "x@y.example"))).rejects.toThrow(
      "550 No such recipient here",
    );
    await world.deliver(
      "",
      world.sessionAddress,
      report("failed", "5.1.1", row?.messageId ?? "", "sofia@people.example"),
    );
    await last(1);
    expect((await deliveries())[0]).toMatchObject({ state: "sent", bounce: "" });
    await world.deliver("", world.sessionAddress, report("failed", "5.1.1", row?.messageId ?? ""));
    expect(await last(2)).toMatchObject({ result: "bounce" });
    expect((await deliveries())[0]).toMatchObject({ state: "failed", bounce: "hard" });
  });

  test("three hard bounces stop mail to an address, but not its sign-in mails; the organiser lifts it and what was kept back goes out", async () => {
    const sent = await asked(3);
    for (const [n, mail] of [...sent].entries()) {
      // The same report twice counts once.
      const raw = report("failed", "5.1.1", "x@y.example");
      await world.deliver("", mail.envelopeFrom, raw);
      await world.deliver("", mail.envelopeFrom, `X-Way: other\r\n${raw}`);
      await last(2 * (n + 1));
      expect(await world.db.client.stoppedAddress.count()).toBe(n === 2 ? 1 : 0);
    }
    const { accountId: id, address: email, name } = world.expert;
    const secrets = { link: "link", code: "123456" };
    await world.deps.db.transaction((tx) =>
      enqueueSignInMail(world.deps, tx, { id, email, name, language: "en" }, secrets),
    );
    await world.ask("One more?");
    await until(async () => (await deliveries()).some((row) => row.error === "the address is stopped"));
    await until(async () => world.mailer.sent.length === 4);

    expect(await liftStop(world.deps, world.programmeId, "nobody@people.example")).toBe(false);
    expect(await liftStop(world.deps, world.programmeId, expert)).toBe(true);
    await sendDue(world.deps);
    await until(async () => world.mailer.sent.length === 5);
    expect((await deliveries()).at(-1)).toMatchObject({ state: "sent", error: null });
  });
});
