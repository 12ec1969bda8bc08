import "../i18n/surveys-texts";
import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { AppError } from "../errors";
import { answerOnPage } from "../features/surveys/answer-on-page.server";
import { readOwn } from "../features/surveys/read-own.server";
import { roundAt } from "../features/surveys/read-round.server";
import { AnswerPage } from "../features/surveys/ui/answer-page";
import { act, load } from "../http/page.server";
import { cataloguesOf } from "../i18n/catalogues.server";
import { translator } from "../i18n/translate";

const id = "routes/programmes.$slug.surveys.$round.answer";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.round.title ?? "Distretto" }];

export const loader = load(id, "programme", async (visit) => {
  const { deps, request, params, programme, standing, account, crew } = visit;
  const round = await roundAt(deps, programme.id, params.round);
  if (!round || round.state === "draft") throw new AppError("not_found");
  const said = new URL(request.url).searchParams.get("said") === "answered" ? "answered" : null;
  return {
    ...(await readOwn(deps, round, standing.membershipId)),
    programme: { slug: programme.slug, title: programme.title, crew },
    timeZone: account?.timeZone ?? "Europe/Rome",
    said,
  };
});

export const action = act(id, "programme", async ({ deps, params, programme, standing, context }, form) => {
  const round = await roundAt(deps, programme.id, params.round);
  if (!round || round.state === "draft") throw new AppError("not_found");
  try {
    await answerOnPage(deps.mail.deps, standing, round.id, form);
  } catch (error) {
    if (!(error instanceof AppError) || error.code === "not_found") throw error;
    const t = translator(context.language, cataloguesOf(context.language));
    const position = Number(error.details.position ?? 0);
    const refused = { error: t(`errors:${error.sentence}`, error.details), position, values: form };
    return data(refused, { status: error.status });
  }
  return redirect(`/programmes/${programme.slug}/surveys/${round.number}/answer?said=answered`);
});

export default function Answer() {
  const refused = useActionData<{ error: string; position: number; values: Record<string, string> }>();
  return <AnswerPage {...useLoaderData<typeof loader>()} refused={refused ?? null} />;
}
