import "../i18n/surveys-texts";
import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { AppError } from "../errors";
import { previewRound } from "../features/surveys/preview.server";
import { roundAt } from "../features/surveys/read-round.server";
import { sendRound } from "../features/surveys/send-round.server";
import { PreviewPage } from "../features/surveys/ui/preview-page";
import { act, load } from "../http/page.server";
import { cataloguesOf } from "../i18n/catalogues.server";
import { translator } from "../i18n/translate";

const id = "routes/programmes.$slug.surveys.$round.preview";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.programme.title ?? "Distretto" }];

export const loader = load(id, "programme", async ({ deps, params, programme, standing, crew }) => {
  const round = await roundAt(deps, programme.id, params.round);
  if (!round) throw new AppError("not_found");
  if (round.state !== "draft") throw redirect(`/programmes/${programme.slug}/surveys/${round.number}`);
  const { subject, text, to } = await previewRound(deps.mail.deps, round, standing);
  return {
    mail: { subject, text },
    to,
    number: round.number,
    programme: { slug: programme.slug, title: programme.title, crew },
  };
});

export const action = act(id, "programme", async ({ deps, params, programme, standing, context }, { intent }) => {
  const round = await roundAt(deps, programme.id, params.round);
  if (!round) throw new AppError("not_found");
  try {
    if (intent !== "send") throw new AppError("invalid");
    await sendRound(deps.mail.deps, standing, round.id);
  } catch (error) {
    if (!(error instanceof AppError) || error.code === "not_found") throw error;
    const t = translator(context.language, cataloguesOf(context.language));
    return data({ error: t(`errors:${error.sentence}`, error.details) }, { status: error.status });
  }
  deps.mail.wake();
  return redirect(`/programmes/${programme.slug}/surveys/${round.number}?said=sent`);
});

export default function Preview() {
  const refused = useActionData<{ error: string }>();
  return <PreviewPage {...useLoaderData<typeof loader>()} refused={refused?.error ?? null} />;
}
