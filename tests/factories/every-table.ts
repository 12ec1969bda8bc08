import { tableNames, tableOf } from "../../app/cli/backup/tables.server";
import type { Database } from "../../app/db.server";

/** A programme with at least one row in every table; fails when a table is left out. Returns its session's id. */
export async function fillEveryTable(db: Database): Promise<string> {
  const c = db.client;
  const at = new Date("2026-11-24T17:00:00.123Z");
  const account = await c.account.create({ data: { email: "sofia@example.org", name: "София “Room”\u2028" } });
  await c.signIn.create({ data: { id: "a".repeat(64), accountId: account.id, expiresAt: at } });
  await c.accountAddress.create({ data: { address: "sofia@other.example.org", accountId: account.id } });
  await c.signInRequest.create({ data: { email: "x@example.org", linkHash: "l", codeHash: "c", expiresAt: at } });
  const { id: programmeId } = await c.programme.create({ data: { slug: "course", title: "Course" } });
  const place = { slug: "sofia", city: "Sofia", country: "BG", timeZone: "Europe/Sofia", position: 1 };
  const people = { create: [{ name: "Host", position: 0 }] };
  const site = await c.site.create({ data: { programmeId, ...place, people } });
  const scored = { siteId: site.id, phase: "before", answererId: "p", scores: `{"p1":4}`, answeredAt: at };
  await c.selfAssessment.create({ data: scored });
  await c.transferPlan.create({ data: { siteId: site.id, version: 1, content: `{"kept":"Схема"}`, changedAt: at } });
  const session = await c.session.create({
    data: { programmeId, number: 1, slug: "one", title: "One", startsAt: at, endsAt: at, alwaysOpen: true },
  });
  const member = await c.membership.create({
    data: { programmeId, accountId: account.id, role: "site", siteId: site.id, sessionId: session.id },
  });
  const picture = { width: 1280, height: 720, fpsNum: 30_000, fpsDen: 1_001, frames: 9, firstPtsMs: 33.366_666_7 };
  const film = await c.film.create({
    data: {
      ...{ programmeId, slug: "film", title: "Film", fileKey: "films/f.mp4", mime: "video/mp4", bytes: 9, sha256: "0" },
      ...picture,
      markers: { create: { slug: "m", frame: 3, timeMs: 100 } },
      captions: { create: { language: "en", body: "WEBVTT\r\n\n" } },
    },
  });
  const sent = { programmeId, accountId: account.id, title: "F", fileName: "f.mp4", bytes: 9, state: "sending" };
  const upload = await c.filmUpload.create({ data: { ...sent, touchedAt: at } });
  await c.filmJob.create({ data: { programmeId, kind: "convert", uploadId: upload.id, state: "waiting" } });
  const item = { position: 0, kind: "film", title: "Film", minutes: 5, filmId: film.id };
  await c.runSheetItem.create({ data: { sessionId: session.id, ...item } });
  const reading = { slug: "r", position: 0, title: "R", minutes: 3, source: "", body: "# R\n" };
  await c.reading.create({ data: { sessionId: session.id, ...reading } });
  await appendTurn(db, session.id, 1);
  const thread = await c.thread.findFirstOrThrow();
  const mine = { threadId: thread.id, membershipId: member.id };
  await c.threadVote.create({ data: mine });
  await c.threadFollower.create({ data: mine });
  const message = await c.message.findFirstOrThrow();
  await c.messageVersion.create({ data: { messageId: message.id, text: "Before", editorId: member.id, at } });
  const letter = { messageId: "<1@x>", toAddress: "x@example.org", fromName: "X", subject: "S" };
  await c.delivery.create({ data: { cause: "c", ...letter, text: "t", html: "<p>t</p>", dueAt: at } });
  await c.stoppedAddress.create({ data: { address: "gone@example.org", stoppedAt: at } });
  await c.replyToken.create({ data: { hash: "h", ...mine, purpose: "answer" } });
  const asked = { create: { position: 1, kind: "open", text: "Q" } };
  const round = await c.surveyRound.create({
    data: { programmeId, number: 1, title: "R", questions: asked },
    include: { questions: true },
  });
  const said = { roundId: round.id, membershipId: member.id, text: "a", at };
  await c.surveyAnswer.create({ data: { ...said, questionId: round.questions[0]?.id ?? "", source: "mail" } });
  const reply = await c.surveyReply.create({ data: { ...said, inboundId: "i", whole: "a", state: "taken" } });
  await c.surveyLeftover.create({ data: { ...said, replyId: reply.id } });
  const invited = { sessionId: session.id, membershipId: member.id, sentAt: at };
  await c.invitation.create({ data: { ...invited, links: { create: { hash: "j", number: 1 } } } });
  const connected = { id: "PA_1", sessionId: session.id, membershipId: member.id, fromAt: at, seenAt: at };
  await c.attendanceInterval.create({ data: connected });
  const own = { sessionId: session.id, membershipId: member.id, at };
  await c.consent.create({ data: { ...own, version: "v", text: "Noted." } });
  await c.connectionTest.create({ data: { ...own, state: "ok", media: "udp" } });
  const written = { field: "kept", text: "The fair.\n", version: 1, editorId: member.id, at };
  const slides = { kind: "slides", name: "a.pdf", contentType: "application/pdf", bytes: 9, key: "cases/a", at };
  await c.cityCase.create({
    data: { siteId: site.id, texts: { create: written }, files: { create: { ...slides, addedById: member.id } } },
  });
  const earned = { sessions: "[1]", held: 1, minutes: 90, issuedAt: at };
  await c.certificate.create({
    data: { code: "z".repeat(26), programmeId, holder: "m", membershipId: member.id, ...earned },
  });
  const corrected = { kind: "hide", target: "chat:1", accountId: account.id, at };
  await c.correction.create({ data: { programmeId, sessionId: session.id, ...corrected } });
  await c.ballot.create({ data: { sessionId: session.id, voteId: "vote-1", voter: "pseudonym", counts: '{"not":1}' } });
  const raw = Buffer.from(Array.from({ length: 512 }, (_, n) => n % 256));
  const envelope = { envelopeFrom: "a@example.org", envelopeTo: "b@example.org" };
  const files = { create: { position: 1, name: "a.pdf", contentType: "application/pdf", bytes: 9, key: "mail/a" } };
  await c.inboundMail.create({ data: { messageId: "<2@x>", hash: "h", ...envelope, raw, files } });
  await c.readMailbox.create({ data: { id: "u@h/INBOX", uidValidity: "1", lastUid: 1, readAt: at } });
  await c.auditEntry.create({ data: { programmeId, kind: "film.deleted", actorId: member.id, at } });
  for (const name of tableNames()) {
    if ((await tableOf(c, name).count()) === 0) throw new Error(`${name} has no row: add one to this factory.`);
  }
  return session.id;
}

/** One event, and in the same transaction a thread of the same number with its question. */
export function appendTurn(db: Database, sessionId: string, rev: number): Promise<unknown> {
  return db.transaction(async (tx) => {
    const event = { rev, commandId: `c${rev}`, type: "chat.say", payload: `{"text":"${rev}"}`, at: new Date(rev) };
    await tx.sessionEvent.create({ data: { sessionId, ...event } });
    const { programmeId } = await tx.session.findUniqueOrThrow({ where: { id: sessionId } });
    const messages = { create: { kind: "question", authorId: "m", text: `Question ${rev}` } };
    await tx.thread.create({ data: { programmeId, sessionId, askerId: "m", frame: rev, messages } });
  });
}
