import "../i18n/films-texts";
import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { AppError } from "../errors";
import type { FilmsSaid } from "../features/film/films-view";
import { takeFilmsForm } from "../features/film/intake/take-films-form.server";
import { readFilms } from "../features/film/read-films.server";
import { FilmsPage } from "../features/film/ui/films/films-page";
import { act, load, type Visit } from "../http/page.server";
import { cataloguesOf } from "../i18n/catalogues.server";
import { translator } from "../i18n/translate";

const id = "routes/programmes.$slug.films";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? "Distretto" }];

/** The sentence of a refusal in this reader's language. */
const sayer = ({ context: { language } }: Visit) => {
  const t = translator(language, cataloguesOf(language));
  return (sentence: string, values: Record<string, string | number>) => t(`errors:${sentence}`, values);
};

export const loader = load(id, "programme", async (visit) => {
  const { deps, programme, crew } = visit;
  const view = await readFilms(deps.films.intake, programme.id, sayer(visit));
  return { ...view, title: programme.title, programme: { slug: programme.slug, title: programme.title, crew } };
});

export const action = act(id, "programme", async (visit, fields) => {
  const { deps, programme, standing } = visit;
  try {
    await takeFilmsForm(deps.films.intake, programme.id, fields, standing.membershipId);
  } catch (error) {
    const known = error instanceof AppError && ["conflict", "gone", "stale"].includes(error.code) ? error : null;
    if (!known) throw error;
    const about = fields.item ?? fields.upload ?? fields.film ?? "";
    const said: FilmsSaid = { about, problem: sayer(visit)(known.sentence, known.details) };
    return data(said, { status: known.status });
  }
  deps.films.wake();
  return redirect(`/programmes/${programme.slug}/films`);
});

export default function Films() {
  const said = useActionData<FilmsSaid>();
  return <FilmsPage {...useLoaderData<typeof loader>()} said={said ?? null} />;
}
