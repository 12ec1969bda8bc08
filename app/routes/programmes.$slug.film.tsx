import { redirect } from "@remix-run/node";
import { sessionWithFilm } from "../features/programme/session-with-film.server";
import { load } from "../http/page.server";

/** Leads to the page of the session that shows the film: the menu's entry need not know its number. */
export const loader = load("routes/programmes.$slug.film", "programme", async ({ deps, programme }) => {
  const number = await sessionWithFilm(deps.db.client, programme.id);
  return redirect(`/programmes/${programme.slug}/sessions/${number}/film`);
});

/** Never drawn: the loader leads on. */
export default function ToFilm() {
  return null;
}
