import { AppError } from "../errors";
import { note } from "../features/audit/note.server";
import { previewRound } from "../features/surveys/preview.server";
import { readResults, roundAt } from "../features/surveys/read-round.server";
import { resultsCsv } from "../features/surveys/results-csv";
import type { Call } from "./call.server";
import type { Scope } from "./scope.server";

/** A round's answers as CSV. */
export async function getSurveyCsv({ deps, req, res }: Call, { programme, standing }: Scope): Promise<void> {
  const round = await roundAt(deps, programme.id, req.params.round);
  if (!round) throw new AppError("not_found");
  const { questions } = await readResults(deps, round);
  const done = { kind: "export.survey", by: standing.membershipId, facts: { round: round.number } } as const;
  await note(deps.db.client, programme.id, deps.clock.now(), done);
  res
    .status(200)
    .set("Cache-Control", "no-store")
    .set("Content-Disposition", `attachment; filename="survey-${round.number}-${programme.slug}.csv"`)
    .type("text/csv; charset=utf-8")
    .send(resultsCsv(questions));
}

/** The HTML part of a round's mail, for a frame that may run nothing and load nothing. */
export async function getSurveyPreview({ deps, req, res }: Call, { programme, standing }: Scope): Promise<void> {
  const round = await roundAt(deps, programme.id, req.params.round);
  if (!round) throw new AppError("not_found");
  const { html } = await previewRound(deps.mail.deps, round, standing);
  res
    .status(200)
    .set("Cache-Control", "no-store")
    .set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox")
    .set("X-Frame-Options", "SAMEORIGIN")
    .type("html")
    .send(html);
}
