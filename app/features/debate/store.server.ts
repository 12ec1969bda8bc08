import type { Db, Tx } from "../../db.server";
import type { Ballot } from "./ballot";

/** The ballots of a session that are still to be counted. */
export async function readBallots(db: Db | Tx, sessionId: string): Promise<Ballot[]> {
  const rows = await db.ballot.findMany({ where: { sessionId }, orderBy: [{ voteId: "asc" }, { voter: "asc" }] });
  return rows.map(({ sessionId: _, counts, ...ballot }) => ({ ...ballot, counts: JSON.parse(counts) }));
}

/**
 * Puts these in the place of a vote's ballots, all anew and in their order: where a row lies on the disk, and which transaction wrote it,
 * would otherwise tell which vote came when.
 */
export async function replaceBallots(tx: Tx, sessionId: string, voteId: string, ballots: readonly Ballot[]) {
  await tx.ballot.deleteMany({ where: { sessionId, voteId } });
  await tx.ballot.createMany({
    data: ballots.map((ballot) => ({ ...ballot, sessionId, counts: JSON.stringify(ballot.counts) })),
  });
}

/** The ballots of these votes are counted: nobody needs them any more. */
export async function removeBallots(tx: Tx, sessionId: string, voteIds: readonly string[]): Promise<void> {
  await tx.ballot.deleteMany({ where: { sessionId, voteId: { in: [...voteIds] } } });
}
