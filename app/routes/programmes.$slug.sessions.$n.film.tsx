import "../i18n/editor-texts";
import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readEditor } from "../features/film/read-editor.server";
import type { Said } from "../features/film/said";
import { takeEdit } from "../features/film/take-edit.server";
import { EditorPage } from "../features/film/ui/editor/editor-page";
import { readRunning, reloadFilm } from "../features/live/running-film.server";
import { sitesOf } from "../features/programme/sites-of.server";
import { act, load, type SessionVisit } from "../http/page.server";
import { senderOf } from "../http/sender.server";

const id = "routes/programmes.$slug.sessions.$n.film";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page ? `${page.film?.title ?? page.session.title} · ${page.programme.title}` : "Distretto" },
];

export const loader = load(id, "session", async ({ deps, request, programme, session, crew, may }) => {
  const query = new URL(request.url).searchParams;
  const asked = { programmeId: programme.id, sessionId: session.id, film: query.get("film") };
  const view = await readEditor(deps.db.client, { ...asked, mayEdit: may("film.edit"), mayWatch: may("film.bytes") });
  const live = may("journal.read") ? await deps.live.get(session.id) : null;
  return {
    ...view,
    running: live && view.film && readRunning(live, view.film, may("film.control"), deps.clock.now()),
    programme: { slug: programme.slug, title: programme.title, crew },
    session: { number: session.number, title: session.title },
    saved: query.get("saved"),
    savedMarker: query.get("marker"),
  };
});

export const action = act(
  id,
  "session",
  async (visit, fields) => {
    const { deps, programme, session } = visit;
    if (fields.intent === "running.reload") return data<Said>(await reload(visit, fields.film ?? ""));
    const films = { changed: (sessionId: string) => deps.live.contentChanged(sessionId) };
    const sites = (await sitesOf(deps.db.client, programme.id)).map(({ slug }) => slug);
    const answer = await takeEdit({ db: deps.db, films }, session, sites, fields);
    if ("said" in answer) return data(answer.said, { status: answer.status });
    const query = new URLSearchParams({ film: answer.film, saved: answer.saved });
    if (answer.marker) query.set("marker", answer.marker);
    return redirect(`/programmes/${programme.slug}/sessions/${session.number}/film?${query}#${answer.at}`);
  },
  { texts: ["file"] },
);

async function reload(visit: SessionVisit, filmId: string): Promise<Said> {
  const { deps, session, may } = visit;
  const live = await deps.live.get(session.id);
  const reloaded =
    may("film.control") && (await reloadFilm(live, await senderOf(deps, visit), filmId, deps.clock.now()));
  return { about: "running", done: { key: reloaded ? "reloaded" : "notReloaded", values: {} } };
}

export default function Film() {
  const said = useActionData<Said>();
  return <EditorPage {...useLoaderData<typeof loader>()} said={said ?? null} />;
}
