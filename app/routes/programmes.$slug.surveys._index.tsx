import "../i18n/surveys-texts";
import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { AppError } from "../errors";
import { newDraft } from "../features/surveys/edit-draft.server";
import { readRounds } from "../features/surveys/read-round.server";
import { SurveysPage } from "../features/surveys/ui/surveys-page";
import { act, load } from "../http/page.server";

const id = "routes/programmes.$slug.surveys._index";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.programme.title ?? "Distretto" }];

export const loader = load(id, "programme", async ({ deps, programme, standing, crew, account, may }) => {
  const asks = { drafts: may("survey.manage"), membershipId: standing.membershipId };
  return {
    rounds: await readRounds(deps, programme.id, asks),
    programme: { slug: programme.slug, title: programme.title, crew },
    mayManage: asks.drafts,
    timeZone: account?.timeZone ?? "Europe/Rome",
  };
});

export const action = act(id, "programme", async ({ deps, programme }, { intent }) => {
  if (intent !== "new") throw new AppError("invalid");
  const number = await newDraft(deps.mail.deps, programme.id);
  return redirect(`/programmes/${programme.slug}/surveys/${number}/edit`);
});

export default function Surveys() {
  return <SurveysPage {...useLoaderData<typeof loader>()} />;
}
