import { cataloguesOf } from "../../i18n/catalogues.server";
import { sitesOf } from "../programme/sites-of.server";
import { readRoom } from "./read-room.server";
import type { RehearsalFacts } from "./rehearsal-facts";
import { emptyLive } from "./state";

type Deps = Parameters<typeof readRoom>[0];
type Asked = Parameters<typeof readRoom>[1];

/** What a rehearsal of this session needs: the session's own contents, and a room in which nothing has happened. */
export async function readRehearsal(deps: Deps, asked: Asked, language: string): Promise<RehearsalFacts> {
  const [room, sites, live] = await Promise.all([
    readRoom(deps, asked),
    sitesOf(deps.db.client, asked.programme.id),
    deps.live.get(asked.session.id),
  ]);
  const may = { ...room.may, film: true, discuss: true, runSheet: true, floor: true, lobby: true, manage: true };
  return {
    room: {
      ...room,
      may: { ...may, crew: true, questions: false },
      first: { ...room.first, rev: 0, state: emptyLive },
    },
    people: Object.fromEntries(sites.map(({ slug, people }) => [slug, people.map(({ name }) => name)])),
    prepared: live.facts.prepared,
    refusals: cataloguesOf(language).errors ?? {},
  };
}
