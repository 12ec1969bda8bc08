import { spawn } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterEach, expect, test } from "vitest";
import { describeDatabases } from "../setup/database";
import { watchLoop } from "./busy";
import { converse } from "./converse";
import { openWorld, rawReply, until, type World } from "./world";

const expert = "expert@people.example";

describeDatabases((makeDb) => {
  let world: World;
  let dataDir: string;
  afterEach(() => world.close());

  async function asked(options?: Parameters<typeof openWorld>[1]) {
    const db = await makeDb();
    dataDir = db.dataDir;
    world = await openWorld(db, options);
    await world.ask("May I ask?");
    return (await world.mailTo(expert, /Question/)).replyTo ?? "";
  }
  /** A line to the listener, past MAIL FROM. */
  async function opened(from = expert) {
    const line = await converse(world.port);
    await line.say("EHLO x.example");
    await line.say(`MAIL FROM:<${from}>`);
    return line;
  }
  const kept = () => world.db.client.inboundMail.count();

  test.each([
    ["\\n.\\r\\n", "\n.\r\n"],
    ["\\n.\\n", "\n.\n"],
    ["\\r.\\r", "\r.\r"],
    ["\\r\\n.\\r", "\r\n.\rMAIL"],
  ])("row 55: %s does not end a message, and what follows is no command", async (_, end) => {
    const to = await asked();
    const line = await opened();
    await line.say(`RCPT TO:<${to}>`);
    await line.say("DATA");
    const smuggled = `MAIL FROM:<admin@people.example>\r\nRCPT TO:<${to}>\r\nDATA\r\nFrom: admin@people.example\r\n\r\nSmuggled.`;
    const answer = await line.say(`From: ${expert}\r\nTo: ${to}\r\n\r\nYes.${end}${smuggled}\r\n.`);
    expect(answer).toMatch(/^554 /);
    expect(await line.say("NOOP")).toMatch(/^250 /);
    expect(await kept()).toBe(0);
  });

  test("row 55: STARTTLS is not offered, and commands sent with it are no less plain", async () => {
    await asked();
    const line = await converse(world.port);
    expect(await line.say("EHLO x.example")).not.toContain("STARTTLS");
    expect(await line.say("STARTTLS\r\nMAIL FROM:<a@b.example>\r\nRCPT TO:<victim@elsewhere.example>")).toMatch(
      /^50[0-9] /,
    );
    expect(await line.next()).toMatch(/^250 /);
    expect(await line.next()).toBe("550 No such recipient here\n");
  });

  test("row 57: nothing is relayed, however the address is written", async () => {
    await asked();
    const line = await opened();
    for (const to of [
      "victim@elsewhere.example",
      "victim%elsewhere.example@mail.example",
      "@mail.example:victim@elsewhere.example",
      '"victim@elsewhere.example"@mail.example',
      "elsewhere.example!victim@mail.example",
    ]) {
      expect(await line.say(`RCPT TO:<${to}>`)).toMatch(/^5\d\d /);
    }
    expect(await line.say("DATA")).toMatch(/^503 /);
  });

  test("who guesses addresses is put off, from one line to the next; known ones still get through", async () => {
    const to = await asked();
    const answers: string[] = [];
    for (let lines = 0; lines < 5; lines++) {
      const line = await opened();
      for (let n = 0; n < 10; n++) answers.push(await line.say(`RCPT TO:<qa+${"a".repeat(26)}@mail.example>`));
      line.close();
    }
    expect(new Set(answers.slice(0, 30))).toEqual(new Set(["550 No such recipient here\n"]));
    expect(answers.at(-1)).toMatch(/^421 |^closed/);
    expect(await world.deliver(expert, to, rawReply({ to, text: "Still here." }))).toMatch(/^250 /);
  });

  test.each<[string, RegExp, (to: string) => Buffer]>([
    [
      "30 MB",
      /^552 /,
      (to) => Buffer.concat([Buffer.from(rawReply({ to, text: "Large." })), Buffer.alloc(30 * 1024 * 1024, "a\r\n")]),
    ],
    [
      "a million parts",
      /^554 /,
      (to) =>
        Buffer.concat([
          Buffer.from(`From: ${expert}\r\nTo: ${to}\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n`),
          Buffer.alloc(12_000_000, "--b\r\n\r\na\r\n\r\n"),
        ]),
    ],
    [
      "a million header lines",
      /^554 /,
      (to) => Buffer.concat([Buffer.alloc(8_000_000, "X-A: b\r\n"), Buffer.from(rawReply({ to, text: "Many." }))]),
    ],
    [
      "24 MB",
      /^250 /,
      (to) =>
        Buffer.concat([
          Buffer.from(rawReply({ to, text: "Whole." })),
          Buffer.alloc(24 * 1024 * 1024, "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\r\n"),
        ]),
    ],
  ])("row 50: %s is answered with %s, and the loop is never stopped", async (_, code, make) => {
    const to = await asked();
    const letter = join(dataDir, "letter.eml");
    await writeFile(letter, make(to));
    const busy = watchLoop();
    expect(await sendFromChild(world.port, to, letter)).toMatch(code);
    if (code.test("250 ")) await world.results();
    expect(busy()).toBeLessThan(100);
    expect(await kept()).toBe(code.test("250 ") ? 1 : 0);
  });

  test("a mail is committed before 250: when it cannot be, the sender is told to keep it", async () => {
    const to = await asked();
    const { transaction } = world.db;
    world.deps.db.transaction = () => Promise.reject(new Error("the disk is gone"));
    await expect(world.deliver(expert, to, rawReply({ to, text: "Keep me." }))).rejects.toThrow("451");
    world.deps.db.transaction = transaction;
    expect(await kept()).toBe(0);
    expect(await world.deliver(expert, to, rawReply({ to, text: "Keep me." }))).toMatch(/^250 /);
    await until(async () => (await kept()) === 1);
  });
});

/** Sends a mail from another process; the listener's answer. */
async function sendFromChild(port: number, to: string, letter: string): Promise<string> {
  const child = spawn(process.execPath, ["tests/mail/send.mjs", String(port), expert, to, letter], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  return (await new Response(Readable.toWeb(child.stdout) as ReadableStream).text()).trim();
}
