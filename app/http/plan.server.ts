import { AppError } from "../errors";
import { planSheet } from "../features/coursework/plan/plan-sheet";
import { readPlan } from "../features/coursework/plan/read-plan.server";
import { siteAt } from "../features/programme/site-at.server";
import { cataloguesOf } from "../i18n/catalogues.server";
import { translator } from "../i18n/translate";
import type { Call } from "./call.server";
import { sendPdf } from "./pdf.server";
import type { Scope } from "./scope.server";

/** A city's transfer plan as PDF: one's own city's, or any for the crew. */
export async function getPlanPdf(call: Call, { programme, standing, may }: Scope): Promise<void> {
  const { deps, req, language } = call;
  const site = await siteAt(deps.db.client, programme.id, req.params.city ?? "");
  if (!site || !(site.id === standing.siteId || may("plan.readAll"))) throw new AppError("not_found");
  const plan = await readPlan(deps.db.client, site.id);
  const frame = { above: programme.title, language, at: deps.clock.now(), zone: site.timeZone };
  const t = translator(language, cataloguesOf(language));
  await sendPdf(call, `transfer-plan-${site.slug}`, planSheet({ city: site.city, ...plan }, frame, t));
}
