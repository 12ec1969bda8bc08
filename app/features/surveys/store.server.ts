import type { Db, Tx } from "../../db.server";
import type { Kind, Question, Reading, RoundState, Unclear } from "./round";

export interface RoundRow {
  id: string;
  number: number;
  title: string;
  intro: string;
  state: RoundState;
  authorId: string | null;
  createdAt: number;
  sentAt: number | null;
  remindedAt: number | null;
  closedAt: number | null;
  shownAt: number | null;
  programme: { id: string; slug: string; title: string };
  questions: (Question & { id: string })[];
}

const withQuestions = {
  programme: { select: { id: true, slug: true, title: true } },
  questions: { orderBy: { position: "asc" } },
} as const;
type Found = NonNullable<Awaited<ReturnType<typeof rowOf>>>;
const rowOf = (db: Db, id: string) => db.surveyRound.findUnique({ where: { id }, include: withQuestions });

const time = (at: Date | null) => at?.getTime() ?? null;

function toRound(row: Found): RoundRow {
  return {
    ...row,
    state: row.state as RoundState,
    createdAt: row.createdAt.getTime(),
    sentAt: time(row.sentAt),
    remindedAt: time(row.remindedAt),
    closedAt: time(row.closedAt),
    shownAt: time(row.shownAt),
    questions: row.questions.map((question) => ({
      id: question.id,
      position: question.position,
      kind: question.kind as Kind,
      text: question.text,
      options: JSON.parse(question.options) as string[],
      unit: question.unit,
      least: question.least,
      most: question.most,
      whole: question.whole,
    })),
  };
}

export async function findRound(db: Db, id: string): Promise<RoundRow | null> {
  const row = await rowOf(db, id);
  return row && toRound(row);
}

export async function findRoundByNumber(db: Db, programmeId: string, number: number): Promise<RoundRow | null> {
  const row = await db.surveyRound.findUnique({
    where: { programmeId_number: { programmeId, number } },
    include: withQuestions,
  });
  return row && toRound(row);
}

/** A programme's rounds, newest first. */
export async function listRounds(db: Db, programmeId: string): Promise<RoundRow[]> {
  const rows = await db.surveyRound.findMany({
    where: { programmeId },
    include: withQuestions,
    orderBy: { number: "desc" },
  });
  return rows.map(toRound);
}

export interface Draft {
  title: string;
  intro: string;
  questions: Question[];
}

/** Writes a new draft and returns its number. */
export async function insertRound(tx: Tx, programmeId: string, draft: Draft, now: number): Promise<number> {
  const last = await tx.surveyRound.findFirst({
    where: { programmeId },
    orderBy: { number: "desc" },
    select: { number: true },
  });
  const number = (last?.number ?? 0) + 1;
  const { title, intro } = draft;
  const row = await tx.surveyRound.create({
    data: { programmeId, number, title, intro, createdAt: new Date(now) },
    select: { id: true },
  });
  await replaceQuestions(tx, row.id, draft.questions);
  return number;
}

export async function saveRound(tx: Tx, id: string, { title, intro, questions }: Draft): Promise<void> {
  await tx.surveyRound.update({ where: { id }, data: { title, intro } });
  await replaceQuestions(tx, id, questions);
}

/** A draft has no answers yet, so its questions may be written anew. */
async function replaceQuestions(tx: Tx, roundId: string, questions: Question[]): Promise<void> {
  await tx.surveyQuestion.deleteMany({ where: { roundId } });
  const data = questions.map(({ options, ...question }) => ({
    ...question,
    roundId,
    options: JSON.stringify(options),
  }));
  await tx.surveyQuestion.createMany({ data });
}

export async function deleteRound(tx: Tx, id: string): Promise<void> {
  await tx.surveyRound.deleteMany({ where: { id, state: "draft" } });
}

/** Opens a draft. False when it was no draft any more. */
export async function openRound(tx: Tx, id: string, authorId: string, now: number): Promise<boolean> {
  const { count } = await tx.surveyRound.updateMany({
    where: { id, state: "draft" },
    data: { state: "open", authorId, sentAt: new Date(now) },
  });
  return count === 1;
}

/** Notes the one reminder. False when it was sent before, or the round is not open. */
export async function markReminded(tx: Tx, id: string, now: number): Promise<boolean> {
  const { count } = await tx.surveyRound.updateMany({
    where: { id, state: "open", remindedAt: null },
    data: { remindedAt: new Date(now) },
  });
  return count === 1;
}

export async function closeRound(tx: Tx, id: string, now: number): Promise<void> {
  await tx.surveyRound.updateMany({ where: { id, state: "open" }, data: { state: "closed", closedAt: new Date(now) } });
}

/** Shows the results of a closed round to participants, or hides them again. */
export async function showRound(tx: Tx, id: string, shownAt: number | null): Promise<void> {
  await tx.surveyRound.updateMany({
    where: { id, state: "closed" },
    data: { shownAt: shownAt === null ? null : new Date(shownAt) },
  });
}

export interface AnswerRow extends Reading {
  id: string;
  questionId: string;
  membershipId: string;
  source: "mail" | "page" | "crew";
  at: number;
}

/** Answers of a round, oldest first: the last of a member to a question counts. */
export async function listAnswers(db: Db, roundId: string, membershipId?: string): Promise<AnswerRow[]> {
  const rows = await db.surveyAnswer.findMany({
    where: { roundId, ...(membershipId ? { membershipId } : {}) },
    orderBy: [{ at: "asc" }, { id: "asc" }],
  });
  return rows.map((row) => ({
    id: row.id,
    questionId: row.questionId,
    membershipId: row.membershipId,
    text: row.text,
    choice: row.choice,
    number: row.number,
    unclear: row.unclear as Unclear,
    source: row.source as AnswerRow["source"],
    at: row.at.getTime(),
  }));
}

export interface NewAnswer extends Reading {
  roundId: string;
  questionId: string;
  membershipId: string;
  source: AnswerRow["source"];
  inboundId: string | null;
}

export async function insertAnswer(tx: Tx, answer: NewAnswer, at: number): Promise<void> {
  await tx.surveyAnswer.create({ data: { ...answer, at: new Date(at) } });
}

/** The reply that a mail became, if it became one. */
export function findReplyOf(db: Db, inboundId: string) {
  return db.surveyReply.findUnique({ where: { inboundId } });
}

export interface NewReply {
  roundId: string;
  membershipId: string;
  inboundId: string;
  text: string;
  whole: string;
  state: "taken" | "held";
  reason: string;
}

export async function insertReply(tx: Tx, reply: NewReply, at: number): Promise<string> {
  const row = await tx.surveyReply.create({ data: { ...reply, at: new Date(at) }, select: { id: true } });
  return row.id;
}

export async function setReplyState(tx: Tx, id: string, state: "taken" | "discarded"): Promise<void> {
  await tx.surveyReply.update({ where: { id }, data: { state } });
}

/** Replies that were held, oldest first. */
export function listHeld(db: Db, roundId: string) {
  return db.surveyReply.findMany({ where: { roundId, state: "held" }, orderBy: { at: "asc" } });
}

export function findReply(db: Db, roundId: string, id: string) {
  return db.surveyReply.findFirst({ where: { id, roundId } });
}

export interface NewLeftover {
  roundId: string;
  replyId: string;
  membershipId: string;
  text: string;
}

export async function insertLeftover(tx: Tx, leftover: NewLeftover, at: number): Promise<void> {
  await tx.surveyLeftover.create({ data: { ...leftover, at: new Date(at) } });
}

/** Words that wait for somebody to place them, oldest first. */
export function listLeftovers(db: Db, roundId: string) {
  return db.surveyLeftover.findMany({ where: { roundId, state: "waiting" }, orderBy: { at: "asc" } });
}

export function findLeftover(db: Db, roundId: string, id: string) {
  return db.surveyLeftover.findFirst({ where: { id, roundId } });
}

/** Settles words that waited. False when somebody else was faster. */
export async function settleLeftover(tx: Tx, id: string, state: "assigned" | "discarded"): Promise<boolean> {
  const { count } = await tx.surveyLeftover.updateMany({ where: { id, state: "waiting" }, data: { state } });
  return count === 1;
}

/** Cities of a programme's members by membership. */
export async function citiesOf(db: Db, programmeId: string) {
  const rows = await db.membership.findMany({
    where: { programmeId },
    select: {
      id: true,
      account: { select: { name: true } },
      site: { select: { city: true, country: true, position: true } },
    },
  });
  return new Map(rows.map(({ id, account, site }) => [id, { name: account.name, site }]));
}
