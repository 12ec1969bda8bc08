import "../i18n/again-texts";
import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { AppError } from "../errors";
import { copyFilms } from "../features/film/copy-films.server";
import { timeZones } from "../features/people/edit-account.server";
import { makeAgain } from "../features/programme/again/make-again.server";
import { readAgain } from "../features/programme/again/read-again.server";
import { AgainPage } from "../features/programme/ui/again-page";
import { act, load } from "../http/page.server";
import { textsOf } from "../http/texts.server";

const id = "routes/programmes.$slug.again";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `New programme · ${page?.programme.title ?? ""} · Distretto` },
];

export const loader = load(id, "programme", async ({ deps, programme, crew }) => ({
  ...(await readAgain(deps.db.client, programme.id)),
  programme: { slug: programme.slug, title: programme.title, crew },
  timeZones,
}));

export const action = act(id, "programme", async ({ deps, programme, account, standing, context }, form) => {
  try {
    const maker = { accountId: account?.id ?? "", membershipId: standing.membershipId };
    const slug = await makeAgain({ db: deps.db, clock: deps.clock, copyFilms }, programme.id, form, maker);
    return redirect(`/programmes/${slug}/people#import`);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const said = textsOf(context.language)(`errors:${error.sentence}`, error.details);
    return data({ error: said, values: form }, { status: error.status });
  }
});

export default function Again() {
  const refused = useActionData<{ error: string; values: Record<string, string> }>();
  return <AgainPage {...useLoaderData<typeof loader>()} refused={refused ?? null} />;
}
