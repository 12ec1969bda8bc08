import "../i18n/mail-texts";
import "../i18n/surveys-texts";
import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { AppError } from "../errors";
import { manageRound } from "../features/surveys/manage-round.server";
import { readResults, readWaiting, roundAt } from "../features/surveys/read-round.server";
import { RoundPage } from "../features/surveys/ui/round-page";
import { act, load } from "../http/page.server";
import { cataloguesOf } from "../i18n/catalogues.server";
import { translator } from "../i18n/translate";

const id = "routes/programmes.$slug.surveys.$round._index";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.round.title ?? "Distretto" }];

export const loader = load(id, "programme", async (visit) => {
  const { deps, request, params, programme, crew, account, may } = visit;
  const round = await roundAt(deps, programme.id, params.round);
  const here = `/programmes/${programme.slug}/surveys/${round?.number}`;
  if (!round || (round.state === "draft" && !may("survey.manage"))) throw new AppError("not_found");
  if (!may("survey.results")) throw redirect(`${here}/answer`);
  if (round.state === "draft") throw redirect(`${here}/edit`);
  const { number, title, intro, state, sentAt, remindedAt, closedAt } = round;
  return {
    ...(await readResults(deps, round)),
    ...(await readWaiting(deps, round)),
    programme: { slug: programme.slug, title: programme.title, crew },
    round: { number, title, intro, state, sentAt, remindedAt, closedAt, shown: round.shownAt !== null },
    mayManage: may("survey.manage"),
    mayExport: may("survey.export"),
    timeZone: account?.timeZone ?? "Europe/Rome",
    said:
      /^(?:sent|reminded|closed|shown|hidden|placed|aside|counted|read)$/.exec(
        new URL(request.url).searchParams.get("said") ?? "",
      )?.[0] ?? null,
  };
});

export const action = act(id, "programme", async ({ deps, params, programme, context }, form) => {
  const round = await roundAt(deps, programme.id, params.round);
  if (!round) throw new AppError("not_found");
  try {
    const said = await manageRound(deps.mail.deps, round, form);
    deps.mail.wake();
    return redirect(`/programmes/${programme.slug}/surveys/${round.number}?said=${said}`);
  } catch (error) {
    if (!(error instanceof AppError) || error.code === "not_found") throw error;
    const t = translator(context.language, cataloguesOf(context.language));
    return data({ error: t(`errors:${error.sentence}`, error.details) }, { status: error.status });
  }
});

export default function Round() {
  const refused = useActionData<{ error: string }>();
  return <RoundPage {...useLoaderData<typeof loader>()} refused={refused?.error ?? null} />;
}
