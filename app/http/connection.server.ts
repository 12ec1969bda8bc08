import { AppError } from "../errors";
import { type Call, readJson, sendJson } from "./call.server";
import type { SessionScope } from "./scope.server";
import { asksWall, screenOf } from "./screen.server";
import { senderOf } from "./sender.server";

/** Mints the media connection: where to connect and a token with exact grants. */
export async function postConnection(call: Call, scope: SessionScope): Promise<void> {
  const { deps, req } = call;
  if (req.headers["content-length"] !== undefined && req.headers["content-length"] !== "0") await readJson(call, 1024);
  const live = await deps.live.get(scope.session.id);
  const { attendeeId, name, role } = await senderOf(deps, scope);
  const { admitted } = live.log.state;
  if (role === "guest" && !admitted.includes(attendeeId)) throw new AppError("forbidden", {}, "in_lobby");
  const { state, code, epoch } = deps.media.status();
  if (state !== "ready" && code !== "media_ready") throw new AppError(code);
  const hidden = asksWall(call);
  const publish = !hidden && scope.may("media.publish", { admitted: admitted.includes(attendeeId) });
  const grant = { room: scope.session.id, attendeeId: screenOf(call, attendeeId), name, publish, hidden };
  const token = await deps.media.mintToken(grant);
  const url = deps.config.media.url ?? `${deps.config.publicUrl.replace(/^http/, "ws")}/livekit`;
  sendJson(call, 200, { url, token, epoch });
}
