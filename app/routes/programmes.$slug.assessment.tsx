import "../i18n/assessment-texts";
import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { AppError } from "../errors";
import { readAssessment } from "../features/coursework/assessment/read-assessment.server";
import { setAfter } from "../features/coursework/assessment/set-after.server";
import { takeScores } from "../features/coursework/assessment/take-scores.server";
import { AssessmentPage } from "../features/coursework/assessment/ui/assessment-page";
import { act, load, type ProgrammeVisit } from "../http/page.server";
import { cataloguesOf } from "../i18n/catalogues.server";
import { translator } from "../i18n/translate";

const id = "routes/programmes.$slug.assessment";
const saids = ["answered", "after"];

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.programme.title ?? "Distretto" }];

export const loader = load(id, "programme", async (visit) => {
  const { deps, request, programme, standing, account, crew, may } = visit;
  const asked = new URL(request.url).searchParams;
  const reader = { standing, crew: may("assessment.readAll"), who: asked.get("who"), city: asked.get("city") };
  return {
    view: await readAssessment(deps.db.client, programme.id, reader, deps.clock.now()),
    programme: { slug: programme.slug, title: programme.title, crew },
    maySet: may("programme.edit"),
    timeZone: account?.timeZone ?? "Europe/Rome",
    said: saids.find((said) => said === asked.get("said")) ?? null,
  };
});

export const action = act(id, "programme", async (visit, form) => {
  try {
    return redirect(`/programmes/${visit.programme.slug}/assessment?said=${await take(visit, form)}`);
  } catch (error) {
    if (!(error instanceof AppError) || !["invalid", "conflict"].includes(error.code)) throw error;
    const t = translator(visit.context.language, cataloguesOf(visit.context.language));
    const refused = { error: t(`errors:${error.sentence}`, error.details), values: form };
    return data(refused, { status: error.status });
  }
});

async function take({ deps, programme, standing, may }: ProgrammeVisit, form: Record<string, string>): Promise<string> {
  if (form.intent === "answer") {
    await takeScores(deps, programme.id, standing, form);
    return "answered";
  }
  if (form.intent !== "after") throw new AppError("invalid");
  if (!may("programme.edit")) throw new AppError("forbidden");
  await setAfter(deps, programme.id, form.day ?? "");
  return "after";
}

export default function Assessment() {
  const refused = useActionData<{ error: string; values: Record<string, string> }>();
  return <AssessmentPage {...useLoaderData<typeof loader>()} refused={refused ?? null} />;
}
