import type { Db } from "../../db.server";
import { findPeople } from "../mail/people.server";
import { collate, missing, type QuestionResult, type Respondent } from "./results";
import {
  citiesOf,
  findRoundByNumber,
  listAnswers,
  listHeld,
  listLeftovers,
  listRounds,
  type RoundRow,
} from "./store.server";

interface Deps {
  db: { client: Db };
  clock: { now(): number };
}

/** A programme's round by its number in an address; null when there is none. */
export function roundAt(deps: Deps, programmeId: string, number: string | undefined): Promise<RoundRow | null> {
  const parsed = /^[1-9]\d{0,3}$/.exec(number ?? "");
  return parsed ? findRoundByNumber(deps.db.client, programmeId, Number(parsed[0])) : Promise.resolve(null);
}

/** Who is asked: today's participants, and whoever has answered; in the order of the cities. */
async function respondentsOf(deps: Deps, round: RoundRow, answered: readonly string[]): Promise<Respondent[]> {
  const { db, clock } = deps;
  const asked = await findPeople(db.client, round.programme.id, "participant", clock.now());
  const places = await citiesOf(db.client, round.programme.id);
  const ids = new Set([...asked.map(({ standing }) => standing.membershipId), ...answered]);
  const known = [...ids].map((membershipId) => {
    const place = places.get(membershipId);
    const { city = null, country = null, position = 1_000 } = place?.site ?? {};
    return { membershipId, name: place?.name ?? "", city, country, position };
  });
  known.sort((a, b) => a.position - b.position || a.name.localeCompare(b.name, "en"));
  return known.map(({ position: _, ...one }) => one);
}

export interface RoundResults {
  questions: QuestionResult[];
  missing: Respondent[];
  asked: number;
}

/** All answers of a round by question and city, and who is missing. */
export async function readResults(deps: Deps, round: RoundRow): Promise<RoundResults> {
  const given = await listAnswers(deps.db.client, round.id);
  const people = await respondentsOf(
    deps,
    round,
    given.map((one) => one.membershipId),
  );
  return {
    questions: collate(round.questions, people, given),
    missing: missing(people, given),
    asked: people.length,
  };
}

/** What waits for the crew: words without a place and replies that were held, with who wrote them. */
export async function readWaiting(deps: Deps, round: RoundRow) {
  const { client } = deps.db;
  const [leftovers, held, places] = await Promise.all([
    listLeftovers(client, round.id),
    listHeld(client, round.id),
    citiesOf(client, round.programme.id),
  ]);
  const who = (membershipId: string) => {
    const place = places.get(membershipId);
    return { name: place?.name ?? "", city: place?.site?.city ?? null, country: place?.site?.country ?? null };
  };
  return {
    leftovers: leftovers.map(({ id, text, at, membershipId }) => ({
      id,
      text,
      at: at.getTime(),
      ...who(membershipId),
    })),
    held: held.map(({ id, text, whole, reason, at, membershipId }) => {
      const words = text || whole;
      return { id, text: words, reason, at: at.getTime(), ...who(membershipId) };
    }),
  };
}

/** The rounds of a programme as its list shows them; drafts for those who write them alone. */
export async function readRounds(deps: Deps, programmeId: string, asks: { drafts: boolean; membershipId: string }) {
  const rounds = (await listRounds(deps.db.client, programmeId)).filter(
    (round) => asks.drafts || round.state !== "draft",
  );
  return Promise.all(
    rounds.map(async (round) => {
      const given = round.state === "draft" ? [] : await listAnswers(deps.db.client, round.id);
      const people = await respondentsOf(
        deps,
        round,
        given.map((one) => one.membershipId),
      );
      const { number, title, state, sentAt, closedAt } = round;
      return {
        ...{ number, title, state, sentAt, closedAt },
        shown: round.shownAt !== null,
        questions: round.questions.length,
        asked: people.length,
        answered: people.length - missing(people, given).length,
        mine: given.some((one) => one.membershipId === asks.membershipId),
      };
    }),
  );
}
