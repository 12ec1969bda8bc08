import { completenessOf } from "../coursework/case/completeness";
import { readCases } from "../coursework/case/read-case.server";
import { listThreads } from "../questions/list-threads.server";
import type { Reader } from "../questions/reader";
import { votesOf } from "./debate-record";
import { type ArchiveDeps, readJudged, readProgress } from "./read-progress.server";
import type { ReportFacts } from "./report";

/** Everything the report counts, until now; questions as `reader` may see them. */
export async function readReport(deps: ArchiveDeps, programmeId: string, reader: Reader): Promise<ReportFacts> {
  const [{ everybody }, { judged }, cases] = await Promise.all([
    readProgress(deps, programmeId),
    readJudged(deps, programmeId),
    readCases(deps.db.client, programmeId),
  ]);
  const questions = await Promise.all(
    judged.map(async ({ id, number }) => {
      const threads = await listThreads(deps, id, reader);
      const answered = threads.filter(({ state }) => state === "answered" || state === "answeredLive").length;
      return { session: number, asked: threads.length, answered };
    }),
  );
  const votes = await Promise.all(
    judged.map(async ({ id, number }) =>
      votesOf((await deps.live.get(id)).log.state).map((vote) => ({ ...vote, session: number })),
    ),
  );
  return {
    votes: votes.flat(),
    ...{ sessions: judged, everybody, questions },
    cases: cases.map(({ site, view }) => {
      const { missing, of } = completenessOf(view);
      const { files, givenInAt, slides } = view;
      return {
        ...{ city: site.city, done: of - missing.length, of, givenInAt },
        pages: slides?.pages ?? 0,
        files: files.length,
      };
    }),
  };
}
