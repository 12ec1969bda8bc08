import "../i18n/surveys-texts";
import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { AppError } from "../errors";
import { discardDraft, saveDraft } from "../features/surveys/edit-draft.server";
import { roundAt } from "../features/surveys/read-round.server";
import { DraftPage } from "../features/surveys/ui/draft-page";
import { act, load } from "../http/page.server";
import { cataloguesOf } from "../i18n/catalogues.server";
import { translator } from "../i18n/translate";

const id = "routes/programmes.$slug.surveys.$round.edit";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.programme.title ?? "Distretto" }];

export const loader = load(id, "programme", async ({ deps, request, params, programme, crew }) => {
  const round = await roundAt(deps, programme.id, params.round);
  if (!round) throw new AppError("not_found");
  const { number, title, intro, questions, state } = round;
  if (state !== "draft") throw redirect(`/programmes/${programme.slug}/surveys/${number}`);
  return {
    draft: { title, intro, questions },
    number,
    programme: { slug: programme.slug, title: programme.title, crew },
    saved: new URL(request.url).searchParams.has("saved"),
  };
});

export const action = act(id, "programme", async ({ deps, params, programme, context }, { intent = "", ...form }) => {
  const round = await roundAt(deps, programme.id, params.round);
  if (!round) throw new AppError("not_found");
  const list = `/programmes/${programme.slug}/surveys`;
  if (intent === "discard") {
    await discardDraft(deps.mail.deps, round.id);
    return redirect(list);
  }
  try {
    await saveDraft(deps.mail.deps, round.id, form, intent);
  } catch (error) {
    if (!(error instanceof AppError && error.code === "invalid")) throw error;
    const t = translator(context.language, cataloguesOf(context.language));
    return data({ error: t(`errors:${error.sentence}`, error.details) }, { status: error.status });
  }
  const next = intent === "preview" ? "preview" : "edit?saved";
  const added = intent === "add" ? `#q${round.questions.length + 1}` : "";
  return redirect(`${list}/${round.number}/${next}${added}`);
});

export default function Edit() {
  const refused = useActionData<{ error: string }>();
  return <DraftPage {...useLoaderData<typeof loader>()} refused={refused?.error ?? null} />;
}
