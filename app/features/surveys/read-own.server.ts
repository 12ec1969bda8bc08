import type { Db } from "../../db.server";
import { findPerson } from "../mail/people.server";
import { written } from "./answer-on-page.server";
import { readResults } from "./read-round.server";
import type { RoundRow } from "./store.server";
import { current } from "./take-answers.server";

interface Deps {
  db: { client: Db };
  clock: { now(): number };
}

/** A round as one participant sees it: one's own answers; everybody's once it is closed and the crew shows them. */
export async function readOwn(deps: Deps, round: RoundRow, membershipId: string) {
  const { client } = deps.db;
  const answers = await current(client, round, membershipId);
  const author = round.authorId ? await findPerson(client, round.authorId, deps.clock.now()) : null;
  const shown = round.state === "closed" && round.shownAt !== null;
  const { number, title, intro, state } = round;
  return {
    round: { number, title, intro, open: state === "open", author: author?.name ?? "" },
    own: round.questions.map((question) => {
      const answer = answers.get(question.position);
      const said = answer ? { text: answer.text, unclear: answer.unclear } : null;
      return { ...question, value: written(question, answer), said };
    }),
    results: shown ? withoutHistory((await readResults(deps, round)).questions) : null,
  };
}

type Results = Awaited<ReturnType<typeof readResults>>["questions"];

/** What somebody took back is the crew's to see, not the other cities'. */
const withoutHistory = (results: Results): Results =>
  results.map((question) => ({
    ...question,
    answers: question.answers.map((answer) => ({ ...answer, earlier: [] })),
  }));
