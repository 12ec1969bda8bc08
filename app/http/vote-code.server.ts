import { create } from "qrcode";
import { AppError } from "../errors";
import { makeTicket } from "../features/debate/vote-ticket.server";
import { siteOf } from "../features/programme/site-of.server";
import { type Call, sendJson } from "./call.server";
import type { SessionScope } from "./scope.server";

/** The link with which the people of this city's room vote by phone, also as the dark squares of a QR code. */
export async function getVoteCode(call: Call, { session, standing }: SessionScope): Promise<void> {
  const { config, clock, db } = call.deps;
  const site = standing.siteId ? await siteOf(db.client, standing.siteId) : null;
  if (!site) throw new AppError("conflict", {}, "vote_no_room");
  const ticket = makeTicket(config.secret, { sessionId: session.id, site: site.slug }, clock.now());
  const url = `${config.publicUrl}/vote/${ticket}`;
  const { size, data } = create(url, { errorCorrectionLevel: "M" }).modules;
  const squares = [...data.keys()].filter((at) => data[at]);
  const path = squares.map((at) => `M${at % size} ${Math.floor(at / size)}h1v1h-1z`).join("");
  sendJson(call, 200, { url, size, path });
}
