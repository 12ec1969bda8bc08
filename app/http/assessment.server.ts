import { AppError } from "../errors";
import { assessmentCsv } from "../features/coursework/assessment/assessment-csv";
import { assessmentSheet } from "../features/coursework/assessment/assessment-sheet";
import { questionnaire } from "../features/coursework/assessment/questionnaire.server";
import { readCities, readCityResult } from "../features/coursework/assessment/read-assessment.server";
import { siteAt } from "../features/programme/site-at.server";
import { cataloguesOf } from "../i18n/catalogues.server";
import { translator } from "../i18n/translate";
import type { Call } from "./call.server";
import { sendPdf } from "./pdf.server";
import type { Scope } from "./scope.server";

/** Every city's figures as CSV. */
export async function getAssessmentCsv({ deps, res }: Call, { programme }: Scope): Promise<void> {
  const { cities } = await readCities(deps.db.client, programme.id);
  res
    .status(200)
    .set("Cache-Control", "no-store")
    .set("Content-Disposition", `attachment; filename="self-assessment-${programme.slug}.csv"`)
    .type("text/csv; charset=utf-8")
    .send(assessmentCsv(questionnaire().features, cities));
}

/** One city's figures as PDF: one's own city, or any for the crew. */
export async function getAssessmentPdf(call: Call, { programme, standing, may }: Scope): Promise<void> {
  const { deps, req, language } = call;
  const site = await siteAt(deps.db.client, programme.id, req.params.city ?? "");
  const own = site !== null && site.id === standing.siteId;
  if (!site || !(own || may("assessment.readAll"))) throw new AppError("not_found");
  const result = await readCityResult(deps.db.client, programme.id, site.slug);
  if (!result) throw new AppError("not_found");
  const { features, source } = questionnaire();
  const frame = { above: programme.title, language, at: deps.clock.now(), zone: site.timeZone };
  const t = translator(language, cataloguesOf(language));
  await sendPdf(call, `self-assessment-${site.slug}`, assessmentSheet(result, features, source, frame, t));
}
