import { randomUUID } from "node:crypto";
import type { Database } from "../../db.server";
import { sessionAddress } from "../mail/address";
import { findPeople } from "../mail/people.server";
import { listThreads } from "./list-threads.server";

interface Deps {
  db: Pick<Database, "client">;
  clock: { now(): number };
  config: { mail: { domain: string } };
}

interface Asked {
  programme: { id: string; slug: string };
  session: { id: string; number: number };
  mayAsk: boolean;
  mayAnswer: boolean;
}

/** What the questions page shows: threads, the expert's name, fresh ids for its forms. */
export async function readQuestions(deps: Deps, { programme, session, mayAsk, mayAnswer }: Asked) {
  const [threads, experts] = await Promise.all([
    listThreads(deps, session.id),
    findPeople(deps.db.client, programme.id, "expert", deps.clock.now()),
  ]);
  return {
    threads,
    expert: experts[0]?.name ?? null,
    askOnce: mayAsk ? randomUUID() : null,
    answerOnce: mayAnswer ? Object.fromEntries(threads.map(({ id }) => [id, randomUUID()])) : null,
    mailAddress: sessionAddress(session.number, programme.slug, deps.config.mail.domain),
  };
}
