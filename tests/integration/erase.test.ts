import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { diskFiles } from "../../app/adapters/disk-files.server";
import { threadedMailReader } from "../../app/adapters/mail-reader/reader.server";
import { tableNames, tableOf } from "../../app/cli/backup/tables.server";
import type { Database } from "../../app/db.server";
import { attendanceOf, presenceOf } from "../../app/features/attendance/report";
import { seatsOf } from "../../app/features/attendance/seats";
import { LiveSessions } from "../../app/features/live/live-sessions.server";
import { erasePerson } from "../../app/features/privacy/erase-person.server";
import { ownData } from "../../app/features/privacy/own-data.server";
import { fillEveryTable } from "../factories/every-table";
import { describeDatabases, type TestDatabase } from "../setup/database";

const name = "Zvjezdana Kanarinić";
const address = "zvjezdana@canary.example";
const second = "z.kanarinic@other-canary.example";
const secret = "The canary sings at dawn";
/** What nothing may hold afterwards, in any case. */
const canaries = [name, address, second, secret, "canary.example", "Kanarini=C4=87", "S2FuYXJpbmnEh"];

const at = new Date("2026-11-24T18:00:00Z");
const now = at.getTime() + 3_600_000;
const clock = { now: () => now };
const reader = threadedMailReader();
afterAll(() => reader.stop());

/** Everything that database and data directory hold, as one text. */
async function dump(db: TestDatabase): Promise<string> {
  const parts: string[] = [];
  for (const table of tableNames())
    for (const row of await tableOf(db.client, table).findMany({}))
      for (const value of Object.values(row))
        parts.push(value instanceof Uint8Array ? Buffer.from(value).toString("utf8") : String(value));
  for (const file of readdirSync(db.dataDir, { recursive: true, withFileTypes: true }))
    if (file.isFile()) parts.push(readFileSync(join(file.parentPath, file.name), "utf8"));
  return parts.join("\n").toLowerCase();
}
const found = async (db: TestDatabase) => {
  const all = await dump(db);
  return canaries.flatMap((canary) => {
    const place = all.indexOf(canary.toLowerCase());
    return place < 0 ? [] : [all.slice(Math.max(0, place - 80), place + canary.length + 20)];
  });
};

/** Rows of every table, and the minutes of everybody in the session. */
async function totals(db: Database, sessionId: string) {
  const count = async (table: string) => [table, await tableOf(db.client, table).count()] as const;
  const gone = new Set([
    "Account",
    "Certificate",
    "AccountAddress",
    "SignIn",
    "SignInRequest",
    "JoinLink",
    "ConnectionTest",
  ]);
  const emptied = ["ThreadFollower", "MessageVersion", "Delivery", "ReplyToken", "InboundFile", "AuditEntry"];
  const kept = tableNames().filter(
    (table) => !gone.has(table) && !emptied.includes(table) && table !== "StoppedAddress",
  );
  const rows = await Promise.all(kept.map(count));
  const events = await db.client.sessionEvent.findMany({ where: { sessionId }, orderBy: { rev: "asc" } });
  const happenings = events.map((event) => ({ ...event, payload: JSON.parse(event.payload), at: event.at.getTime() }));
  const seats = attendanceOf(presenceOf(seatsOf(happenings, now), [], { from: 0, to: now }));
  const minutes = seats.map(({ attendeeId, minutes, people }) => [
    attendeeId,
    minutes,
    people.map((one) => one.minutes),
  ]);
  return { rows: Object.fromEntries(rows), minutes };
}

/** Puts the person into everything that can hold somebody. */
async function plant(db: TestDatabase) {
  const c = db.client;
  const files = diskFiles(join(db.dataDir, "files"));
  const sessionId = await fillEveryTable(db);
  const member = await c.membership.findFirstOrThrow();
  const { programmeId, accountId, id: me } = member;
  await c.account.update({ where: { id: accountId }, data: { name, email: address } });
  await c.accountAddress.updateMany({ data: { address: second } });
  await c.signInRequest.updateMany({ data: { email: address } });
  await c.stoppedAddress.updateMany({ data: { address } });
  await c.membership.update({ where: { id: me }, data: { sessionId: null } });
  const other = await c.account.create({ data: { email: "other@example.org", name: "Somebody Else" } });
  const organiser = await c.membership.create({ data: { programmeId, accountId: other.id, role: "organiser" } });

  await c.sitePerson.updateMany({ data: { name } });
  await c.reading.updateMany({ data: { body: `Thanks to ${name} (${second}).` } });
  await c.caseText.updateMany({ data: { text: `Written by ${name.toUpperCase()}.` } });
  await c.thread.updateMany({ data: { askerId: me } });
  await c.message.updateMany({ data: { authorId: me, text: secret, folded: secret } });
  await c.messageVersion.updateMany({ data: { text: secret } });
  const [thread] = await c.thread.findMany();
  const answered = { kind: "answer", authorId: organiser.id, text: `Dear ${name}, yes.`, folded: `> ${secret}` };
  await c.message.create({ data: { threadId: thread?.id ?? "", ...answered } });
  await c.surveyAnswer.updateMany({ data: { text: secret, choice: 2 } });
  await c.surveyReply.updateMany({ data: { text: secret, whole: secret } });
  await c.surveyLeftover.updateMany({ data: { text: secret } });
  await c.filmUpload.updateMany({ data: { fileName: `${name}.mp4` } });

  const html = `<p>${secret}</p>`;
  const letter = { subject: "S", fromName: "X", text: secret, html, dueAt: at, state: "sent" };
  const mails = [
    { cause: `thread:${thread?.id}:x:${organiser.id}`, toAddress: "other@example.org" },
    { cause: `digest:followed:${organiser.id}:2026-11-24`, toAddress: "other@example.org" },
    { cause: `session:${sessionId}:invite:${me}`, toAddress: address, toName: name },
    { cause: "notice:1", toAddress: "other@example.org", headers: JSON.stringify({ "X-About": address }) },
  ];
  for (const [n, mail] of mails.entries())
    await c.delivery.create({ data: { ...letter, messageId: `<m${n}@x>`, ...mail } });
  const queued = { cause: "notice:2", toAddress: "other@example.org", text: `${name} asks.`, state: "queued" };
  await c.delivery.create({ data: { ...letter, messageId: "<q@x>", html: "<p></p>", ...queued } });

  await files.put("mail/aa/raw.eml", Buffer.from(`From: ${address}\r\n\r\n${secret}`));
  await files.put("mail/aa/file.pdf", Buffer.from(secret));
  const raw = (text: string) => new Uint8Array(Buffer.from(text.replaceAll("\n", "\r\n")));
  const own = {
    messageId: `1@canary.example`,
    envelopeFrom: second,
    envelopeTo: "[]",
    sender: second,
    subject: secret,
  };
  await c.inboundMail.create({
    data: {
      ...{
        ...own,
        hash: "own",
        raw: raw(`From: ${second}\n\n${secret}`),
        rawKey: "mail/aa/raw.eml",
        result: "question",
      },
      files: { create: { position: 1, name: `${name}.pdf`, contentType: "a/b", bytes: 9, key: "mail/aa/file.pdf" } },
    },
  });
  const theirs = { envelopeFrom: "other@example.org", envelopeTo: "[]", sender: "other@example.org" };
  const quoting = `From: other@example.org\nSubject: Re\n\nYes.\n\nOn Monday ${name} wrote:\n> ${secret}\n`;
  const place = thread?.id ?? "";
  await c.inboundMail.create({
    data: { ...theirs, messageId: "2", hash: "2", place, result: "answer", raw: raw(quoting) },
  });
  const head = "From: other@example.org\nSubject: Hello\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n";
  const printed = `${head}Content-Transfer-Encoding: quoted-printable\n\nAsk Zvjezdana Kanarini=C4=87 about it.\n`;
  await c.inboundMail.create({ data: { ...theirs, messageId: "3", hash: "3", result: "held", raw: raw(printed) } });

  const attendee = { id: me, name, role: "participant", site: null, people: [] };
  const city = {
    id: organiser.id,
    name: "Sofia",
    role: "participant",
    site: { city: "Sofia", country: "BG" },
    people: [],
  };
  const happened = [
    { type: "attendee.joined", payload: { attendee }, actorId: me },
    { type: "attendee.joined", payload: { attendee: city }, actorId: organiser.id },
    {
      type: "presence.listed",
      payload: { attendeeId: organiser.id, people: [name, "A baker"] },
      actorId: organiser.id,
    },
    { type: "chat.said", payload: { attendeeId: me, name, text: secret }, actorId: me },
    {
      type: "chat.said",
      payload: { attendeeId: organiser.id, name: "Sofia", text: `Well said, ${name}!` },
      actorId: organiser.id,
    },
    { type: "attendee.left", payload: { attendeeId: me }, actorId: me },
  ];
  for (const [n, { payload, ...event }] of happened.entries()) {
    const when = new Date(at.getTime() + n * 60_000);
    const row = { sessionId, rev: n + 2, commandId: `p${n}`, payload: JSON.stringify(payload), at: when };
    await c.sessionEvent.create({ data: { ...row, ...event } });
  }
  return { sessionId, accountId, me, organiser: organiser.id, programmeId, files };
}

const log = { debug() {}, info() {}, warn() {}, error() {} };
const liveOf = (db: Database) =>
  new LiveSessions(
    db,
    clock,
    log,
    async (sessionId) => ({ sessionId, runSheet: [], cues: {}, prepared: [], slides: {}, films: new Map() }),
    "secret",
  );

describeDatabases((makeDb) => {
  test("a deleted person is found nowhere, and every figure stays", async () => {
    const db = await makeDb();
    const { sessionId, accountId, me, organiser, files } = await plant(db);
    const live = liveOf(db);
    const before = await totals(db, sessionId);
    expect(JSON.stringify((await live.get(sessionId)).log.state)).toContain(secret);
    expect((await found(db)).length).toBe(canaries.length - 1);

    await erasePerson({ db, files, reader, clock, live }, { accountId, by: null });
    expect(await found(db)).toEqual([]);
    expect(await totals(db, sessionId)).toEqual(before);
    const { log: journal } = await live.get(sessionId);
    expect(JSON.stringify([journal.state, journal.events])).not.toMatch(/Kanarini|canary/);
    expect(journal.rev).toBe(7);
    expect(journal.state.chat.map(({ text }) => text)).toEqual([
      "Removed at the person's wish.",
      expect.stringMatching(/^Well said, Removed person [0-9A-F]{4}!$/),
    ]);
    const answer = await db.client.message.findFirstOrThrow({ where: { authorId: organiser } });
    expect(answer.text).toMatch(/^Dear Removed person .*, yes\.$/);
    const held = await db.client.inboundMail.findFirstOrThrow({ where: { result: "held" } });
    expect(Buffer.from(held.raw).toString()).toMatch(/Ask Removed person .{4} about it\./);
    const survey = await db.client.surveyAnswer.findFirstOrThrow();
    expect([survey.membershipId, survey.choice]).toEqual([me, 2]);
    await live.stop();
  });

  test("who is a member elsewhere is deleted in one programme alone", async () => {
    const db = await makeDb();
    const { sessionId, accountId, me, organiser, files } = await plant(db);
    const there = await db.client.programme.create({ data: { slug: "there", title: `About ${name}` } });
    const other = await db.client.membership.create({
      data: { programmeId: there.id, accountId, role: "participant" },
    });
    const live = liveOf(db);
    await erasePerson({ db, files, reader, clock, live }, { accountId, membershipId: me, by: organiser });
    const { account } = await db.client.membership.findUniqueOrThrow({ where: { id: me }, include: { account: true } });
    expect(account.name).toMatch(/^Removed person/);
    const stays = await db.client.membership.findUniqueOrThrow({ where: { id: other.id }, include: { account: true } });
    expect([stays.account.name, stays.account.email, stays.state]).toEqual([name, address, "active"]);
    expect((await db.client.programme.findUniqueOrThrow({ where: { id: there.id } })).title).toContain(name);
    const events = await db.client.sessionEvent.findMany({ where: { sessionId } });
    expect(JSON.stringify([events, await db.client.message.findMany()])).not.toMatch(/Kanarini|canary/);
    await live.stop();
  });

  test("the last organiser of a programme stays, and nothing is changed", async () => {
    const db = await makeDb();
    const { accountId, me, organiser, files } = await plant(db);
    await db.client.membership.update({ where: { id: me }, data: { role: "organiser" } });
    await db.client.membership.update({ where: { id: organiser }, data: { state: "removed" } });
    const live = liveOf(db);
    const all = await dump(db);
    await expect(erasePerson({ db, files, reader, clock, live }, { accountId, by: null })).rejects.toMatchObject({
      sentence: "last_organiser",
    });
    expect(await dump(db)).toBe(all);
    await live.stop();
  });

  test("the download holds what is one's own, and nothing of others", async () => {
    const db = await makeDb();
    const { accountId, me } = await plant(db);
    const data = await ownData(db.client, accountId, now);
    const text = JSON.stringify(data);
    for (const own of [name, address, second, secret]) expect(text).toContain(own);
    for (const table of ["Message", "SurveyAnswer", "AttendanceInterval", "SessionEvent", "ThreadVote", "InboundMail"])
      expect(data.tables[table]?.length, table).toBeGreaterThan(0);
    expect(text).not.toMatch(/Somebody Else|other@example|yes\.|Well said|"(hash|linkHash|codeHash|raw|key)":/);
    expect(data.tables.Membership?.map(({ id }) => id)).toEqual([me]);
  });
});
