import type { Db, Tx } from "../../../db.server";
import type { Phase, Scores } from "./features";

export interface AnswerRow {
  siteId: string;
  phase: Phase;
  answererId: string;
  scores: Scores;
}

/** Everybody's scores in a programme. */
export async function listAnswers(db: Db | Tx, programmeId: string): Promise<AnswerRow[]> {
  const rows = await db.selfAssessment.findMany({ where: { site: { programmeId } }, orderBy: { id: "asc" } });
  return rows.map(({ siteId, phase, answererId, scores }) => ({
    siteId,
    phase: phase as Phase,
    answererId,
    scores: JSON.parse(scores) as Scores,
  }));
}

/** Keeps one person's scores, instead of those given before. */
export async function saveAnswer(tx: Tx, { scores, ...key }: AnswerRow, now: number): Promise<void> {
  const data = { scores: JSON.stringify(scores), answeredAt: new Date(now) };
  await tx.selfAssessment.upsert({
    where: { siteId_phase_answererId: key },
    create: { ...key, ...data },
    update: data,
  });
}

/** The sessions' times in their order (those called off left out), and the day set for scoring again. */
export async function readTimes(db: Db | Tx, programmeId: string) {
  const { assessAfterAt, sessions } = await db.programme.findUniqueOrThrow({
    where: { id: programmeId },
    select: {
      assessAfterAt: true,
      sessions: {
        where: { cancelledAt: null },
        orderBy: { number: "asc" },
        select: { startsAt: true, endsAt: true },
      },
    },
  });
  return {
    afterAt: assessAfterAt?.getTime() ?? null,
    sessions: sessions.map(({ startsAt, endsAt }) => ({ startsAt: startsAt.getTime(), endsAt: endsAt.getTime() })),
  };
}

export async function saveAfterAt(tx: Tx, programmeId: string, at: number | null): Promise<void> {
  await tx.programme.update({
    where: { id: programmeId },
    data: { assessAfterAt: at === null ? null : new Date(at) },
  });
}
