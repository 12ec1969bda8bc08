import { AppError } from "../errors";
import { findFilmInSessions } from "../features/film/film-part.server";
import { findPlace, placeOfSession } from "../features/programme/find-place.server";
import type { Call } from "./call.server";
import { refuseRemoved } from "./enforce.server";
import { sendFilmPart } from "./film-bytes.server";
import { recent } from "./recent.server";
import { enterPlace } from "./scope.server";

/** A part of a film, for those who may see it in one of the sessions that show it. Unknown and forbidden look the same. */
export async function getFilmPart(call: Call): Promise<void> {
  const { deps, account, req, res } = call;
  const id = req.params.id ?? "";
  const found = await recent(deps, `film ${id}`, () => findFilmInSessions(deps.db.client, id));
  const unknown = () => new AppError(account ? "not_found" : "sign_in_needed");
  if (!found) throw unknown();
  let refusal: AppError | null = null;
  for (const sessionId of found.sessionIds) {
    const find = () => placeOfSession(deps.db.client, account, sessionId, deps.clock.now());
    const place = await recent(deps, `place ${account?.id} ${sessionId}`, find);
    const outcome = enterPlace(deps, place, "film.bytes", true);
    if (outcome instanceof AppError) {
      if (outcome.code === "forbidden") refusal = outcome;
      continue;
    }
    await refuseRemoved(deps, sessionId, outcome.standing.membershipId);
    return sendFilmPart(deps.files, found.film, partOf(call), req, res);
  }
  // One that no session shows yet is seen by those who sent it.
  const find = () => findPlace(deps.db.client, account, found.programme, undefined, deps.clock.now());
  const place = await recent(deps, `place ${account?.id} ${found.programme} undefined`, find);
  const mayManage = !(enterPlace(deps, place, "film.manage", false) instanceof AppError);
  if (!mayManage) throw refusal ?? unknown();
  return sendFilmPart(deps.files, found.film, partOf(call), req, res);
}

const partOf = ({ req: { params } }: Call) =>
  params.still === undefined ? (params.part ?? "") : `stills/${params.still}`;
