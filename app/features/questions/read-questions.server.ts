import { randomUUID } from "node:crypto";
import type { Database } from "../../db.server";
import { sessionAddress } from "../mail/address";
import { findPeople, findPerson } from "../mail/people.server";
import { findInThreads, inOrder, type Order } from "./find-in-threads";
import { longestSearch } from "./limits";
import { listThreads } from "./list-threads.server";
import type { Reader } from "./reader";
import { isModerated } from "./store.server";

interface Deps {
  db: Pick<Database, "client">;
  clock: { now(): number };
  config: { mail: { domain: string } };
}

interface Asked {
  programme: { id: string; slug: string };
  session: { id: string; number: number };
  reader: Reader;
  /** What the page's address asks for. */
  query: URLSearchParams;
}

/** What the questions page shows: threads, experts, what the reader may do, fresh ids for its forms. */
export async function readQuestions(deps: Deps, { programme, session, reader, query }: Asked) {
  const { client } = deps.db;
  const now = deps.clock.now();
  const [all, people, moderated, me] = await Promise.all([
    listThreads(deps, session.id, reader),
    findPeople(client, programme.id, "expert", now),
    isModerated(client, programme.id),
    findPerson(client, reader.membershipId, now),
  ]);
  const search = (query.get("q") ?? "").slice(0, longestSearch);
  const order: Order = query.get("order") === "votes" ? "votes" : "newest";
  const threads = inOrder(findInThreads(all, search), order);
  const experts = people.filter(({ standing }) => !standing.sessionId || standing.sessionId === session.id);
  return {
    ...{ threads, search, order, moderated, inAll: all.length },
    experts: experts.map(({ name }) => name),
    mailMode: me?.followMail ?? "each",
    may: {
      ask: reader.may("question.ask"),
      answer: reader.may("question.answer"),
      moderate: reader.may("question.moderate"),
      setModeration: reader.may("programme.edit"),
      showNames: reader.may("programme.readAddresses"),
      film: reader.may("film.bytes"),
    },
    askOnce: randomUUID(),
    answerOnce: Object.fromEntries(threads.map(({ id }) => [id, randomUUID()])),
    mailAddress: sessionAddress(session.number, programme.slug, deps.config.mail.domain),
  };
}
