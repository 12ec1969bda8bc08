import "../i18n/plan-texts";
import { data, type MetaFunction, redirect } from "@remix-run/node";
import { type ShouldRevalidateFunction, useActionData, useLoaderData } from "@remix-run/react";
import { AppError } from "../errors";
import { readPlan } from "../features/coursework/plan/read-plan.server";
import type { Refused } from "../features/coursework/plan/refused";
import { saveFields } from "../features/coursework/plan/save-plan.server";
import { PlanPage } from "../features/coursework/plan/ui/plan-page";
import { siteAt } from "../features/programme/site-at.server";
import { act, load, type ProgrammeVisit } from "../http/page.server";
import { cataloguesOf } from "../i18n/catalogues.server";
import { translator } from "../i18n/translate";

const id = "routes/programmes.$slug.plan.$city";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.programme.title ?? "Distretto" }];

/** What was saved while typing stands in the form already. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ formData, defaultShouldRevalidate }) =>
  formData?.get("intent") === "typed" ? false : defaultShouldRevalidate;

export const loader = load(id, "programme", async (visit) => {
  const { deps, request, programme, standing, crew, may } = visit;
  const site = await placeOf(visit);
  return {
    plan: await readPlan(deps.db.client, site.id),
    site: { slug: site.slug, city: site.city },
    programme: { slug: programme.slug, title: programme.title, crew },
    mayWrite: may("plan.write") && site.id === standing.siteId,
    said: new URL(request.url).searchParams.get("said") === "saved",
  };
});

export const action = act(id, "programme", async (visit, form) => {
  const { deps, programme, standing, context } = visit;
  const site = await placeOf(visit);
  if (site.id !== standing.siteId) throw new AppError("not_found");
  const t = translator(context.language, cataloguesOf(context.language));
  const typed = form.intent === "typed";
  try {
    const { version, conflicts } = await saveFields(deps, site.id, form);
    const clash = Object.keys(conflicts).length > 0;
    const error = clash ? t("errors:plan_conflict") : "";
    if (typed) return data({ version, conflicts, error });
    if (clash) return data({ error, conflicts, values: form }, { status: 409 });
    return redirect(`/programmes/${programme.slug}/plan/${site.slug}?said=saved`);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "invalid") throw error;
    const refused = { error: t(`errors:${error.sentence}`, error.details), conflicts: {}, values: form };
    return data(refused, { status: error.status });
  }
});

/** The city asked about: one's own, or any for the crew. All others are as if they did not exist. */
async function placeOf({ deps, params, programme, standing, may }: ProgrammeVisit) {
  const site = await siteAt(deps.db.client, programme.id, params.city ?? "");
  if (!site || !(site.id === standing.siteId || may("plan.readAll"))) throw new AppError("not_found");
  return site;
}

export default function Plan() {
  const refused = useActionData<Refused>();
  return <PlanPage {...useLoaderData<typeof loader>()} refused={refused ?? null} />;
}
