import { createHmac } from "node:crypto";
import type { Database, Tx } from "../../db.server";
import type { Ballot } from "./ballot";
import { readBallots, removeBallots, replaceBallots } from "./store.server";

/** One session's ballots: read before a vote is judged, written in the transaction of the event that tells how many there are. */
export class BallotBox {
  constructor(
    private readonly db: Database,
    private readonly secret: string,
    private readonly sessionId: string,
  ) {}

  read(): Promise<Ballot[]> {
    return readBallots(this.db.client, this.sessionId);
  }

  replace(tx: Tx, voteId: string, ballots: readonly Ballot[]): Promise<void> {
    return replaceBallots(tx, this.sessionId, voteId, ballots);
  }

  remove(tx: Tx, voteIds: readonly string[]): Promise<void> {
    return removeBallots(tx, this.sessionId, voteIds);
  }

  /** A voter's pseudonym in this session. Without the secret it leads to nobody, and nobody to it. */
  readonly pseudonymOf = (words: string): string =>
    createHmac("sha256", this.secret).update(`ballot:${this.sessionId}:${words}`).digest("base64url");
}
