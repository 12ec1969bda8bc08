import { once } from "node:events";
import { createRequire } from "node:module";
import { connect, createServer, type Server, type Socket } from "node:net";
import { afterEach, expect, test } from "vitest";
import { imapInbox } from "../../app/adapters/imap/inbox.server";
import { mailboxMarks } from "../../app/features/mail/mailbox-marks.server";
import { receiveMail } from "../../app/features/mail/receive.server";
import type { IncomingMail } from "../../app/ports/inbox";
import { describeDatabases } from "../setup/database";
import { openWorld, rawReply, until, type World } from "./world";

interface ImapServer {
  server: Server;
  listen(port: number, host: string): void;
  close(done?: () => void): void;
  appendMessage(folder: string, flags: string[], at: Date, raw: string): void;
  folderCache: Record<string, { uidvalidity: number; messages: { uid: number; flags: string[] }[] }>;
}
const makeServer: (options: object) => ImapServer = createRequire(import.meta.url)("hoodiecrow-imap");

const expert = "expert@people.example";
const silent = { info: () => {}, warn: () => {}, error: () => {} };

describeDatabases((makeDb) => {
  let world: World;
  const endings: (() => unknown)[] = [];
  afterEach(async () => {
    for (const end of endings.splice(0).reverse()) await end();
  });

  /** A world whose expert's replies are fetched from a mailbox, through a wire that can be cut and held. */
  async function fetching({ trust = "loopback" as "loopback" | "dmarc", authServer = "" } = {}) {
    world = await openWorld(await makeDb(), { trust, nameServers: ["127.0.0.1:9"] });
    endings.push(() => world.close());
    world.deps.config.mail.authServer = authServer;
    await world.ask("May I ask?");
    const to = (await world.mailTo(expert, /Question/)).replyTo ?? "";
    const imap = makeServer({
      plugins: ["UIDPLUS", "ENABLE"],
      storage: { INBOX: { uidvalidity: 7, messages: [] } },
      users: { me: { password: "p w" } },
    });
    imap.listen(0, "127.0.0.1");
    await once(imap.server, "listening");
    endings.push(() => imap.server.close());
    const wire = await startWire((imap.server.address() as { port: number }).port);
    endings.push(wire.close);
    const start = async () => {
      const inbox = imapInbox({
        url: `imap://me:p%20w@127.0.0.1:${wire.port}/INBOX`,
        marks: mailboxMarks(world.deps),
        log: silent,
        everyMs: 50,
        patienceMs: 1_000,
        pauseMs: [20, 100],
      });
      const take = async (mail: IncomingMail) => {
        await receiveMail(world.deps, mail);
        world.office.wake();
      };
      await inbox.start(take, async () => true);
      endings.push(() => inbox.stop());
      return inbox;
    };
    const put = (raw: string) => imap.appendMessage("INBOX", [], new Date(), raw);
    const letter = (text: string, headers: string[] = []) =>
      ["Return-Path: <expert@people.example>", `Delivered-To: ${to}`, ...headers, rawReply({ to, text })].join("\r\n");
    return { imap, wire, start, put, letter, to };
  }
  const count = (n: number) => until(async () => (await world.results()).length === n && world.results());
  const provider = "Authentication-Results: mx.people.example; dmarc=pass header.from=people.example";

  test("mails are stored, then marked as read; a new one is fetched without a word from the server", async () => {
    const { imap, put, letter, start } = await fetching({ trust: "dmarc", authServer: "mx.people.example" });
    put(letter("First.", [provider]));
    const inbox = await start();
    expect(await count(1)).toMatchObject([{ result: "published", trust: "dmarc", remote: "imap:127.0.0.1" }]);
    put(letter("Second.", [provider]));
    expect(await count(2)).toMatchObject([{ result: "published" }, { result: "published" }]);
    expect(inbox.state()).toBe("ok");
    await until(async () => imap.folderCache.INBOX?.messages.every(({ flags }) => flags.includes("\\Seen")));
  });

  test("only the provider's topmost word counts about who wrote", async () => {
    const { put, letter, start } = await fetching({ trust: "dmarc", authServer: "mx.people.example" });
    put(
      letter("Below another.", [
        "Authentication-Results: mx.else.example; dmarc=pass header.from=people.example",
        provider,
      ]),
    );
    put(letter("Another domain.", ["Authentication-Results: mx.people.example; dmarc=pass header.from=evil.example"]));
    put(
      letter("In a comment.", [
        "Authentication-Results: mx.people.example (; dmarc=pass header.from=people.example); dmarc=fail",
      ]),
    );
    await start();
    for (const row of await count(3)) expect(row).toMatchObject({ result: "held" });
    expect((await world.threads())[0]?.answers).toEqual([]);
  });

  test("the line is cut, and cut again: a new client goes on where the last one stood", async () => {
    const { put, letter, start, wire } = await fetching({ trust: "dmarc", authServer: "mx.people.example" });
    const inbox = await start();
    for (let n = 1; n <= 4; n++) {
      put(letter(`Number ${n}.`, [provider]));
      wire.cut();
      await count(n);
    }
    expect((await world.threads())[0]?.answers).toHaveLength(4);
    await until(async () => inbox.state() === "ok");
  });

  test("a server that falls silent is given up and named; when it speaks again its mails come", async () => {
    const { put, letter, start, wire } = await fetching({ trust: "dmarc", authServer: "mx.people.example" });
    const inbox = await start();
    await until(async () => inbox.state() === "ok");
    wire.hold();
    put(letter("After the silence.", [provider]));
    await until(async () => /cannot be read/.test(inbox.state()));
    wire.release();
    expect(await count(1)).toMatchObject([{ result: "published" }]);
    await until(async () => inbox.state() === "ok");
  });

  test("of a mail larger than 25 MB only the head is fetched, and its sender is told", async () => {
    const { put, letter, start } = await fetching({ trust: "dmarc", authServer: "mx.people.example" });
    put(letter("a".repeat(26 * 1024 * 1024), [provider]));
    put(letter("Smaller.", [provider]));
    await start();
    expect(await count(2)).toMatchObject([{ result: "refused", reason: "too-large" }, { result: "published" }]);
    const notice = await world.mailTo(expert, /too large/);
    expect(notice.text).toContain("25 MB");
  });

  test("R9: started again, with another UIDVALIDITY, and by SMTP too: one answer", async () => {
    const { imap, put, letter, start, to } = await fetching({ trust: "loopback" });
    const mail = letter("Once.");
    put(mail);
    const inbox = await start();
    await count(1);
    await inbox.stop();
    if (imap.folderCache.INBOX) imap.folderCache.INBOX.uidvalidity = 8;
    await start();
    await until(async () => (await world.db.client.readMailbox.findFirst())?.uidValidity === "8");
    await world.deliver(expert, to, `Received: by mx.mail.example\r\n${mail}`);
    expect((await count(2)).map(({ reason }) => reason)).toContain("copy");
    expect(await world.db.client.message.count({ where: { kind: "answer" } })).toBe(1);
  });
});

/** A wire to the server that can be cut, and held so that nothing passes. */
async function startWire(target: number) {
  const sockets = new Set<Socket>();
  let held = false;
  const server = createServer((near) => {
    const far = connect(target, "127.0.0.1");
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one);
      one.on("data", (data) => held || other.write(data));
      one.on("error", () => {});
      one.on("close", () => {
        sockets.delete(one);
        other.destroy();
      });
    }
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const cut = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    port: (server.address() as { port: number }).port,
    cut,
    hold: () => {
      held = true;
    },
    release: () => {
      held = false;
    },
    close() {
      cut();
      server.close();
    },
  };
}
