import { AppError } from "../../errors";
import { closeRound, showResults } from "./close-round.server";
import type { SurveyDeps } from "./deps.server";
import { placeLeftover, readByHand } from "./read-by-hand.server";
import { remindMissing } from "./remind.server";
import type { RoundRow } from "./store.server";
import { settleReply } from "./take-mail.server";

/** Carries out a button of the round's page; gives what was done, for the notice. Throws `invalid` for an unknown button. */
export async function manageRound(deps: SurveyDeps, round: RoundRow, form: Record<string, string>): Promise<string> {
  const { intent = "", leftover = "", reply = "", question = "", member = "", value = "" } = form;
  const work: Record<string, [said: string, () => Promise<void>]> = {
    remind: ["reminded", () => remindMissing(deps, round.id)],
    close: ["closed", () => closeRound(deps, round.id)],
    show: ["shown", () => showResults(deps, round.id, true)],
    hide: ["hidden", () => showResults(deps, round.id, false)],
    place: ["placed", () => placeLeftover(deps, round.id, leftover, Number(question))],
    aside: ["aside", () => placeLeftover(deps, round.id, leftover, null)],
    count: ["counted", () => settleReply(deps, round, reply, "taken")],
    discard: ["aside", () => settleReply(deps, round, reply, "discarded")],
    read: ["read", () => readByHand(deps, round.id, { position: Number(question), membershipId: member, value })],
  };
  const [said, act] = work[intent] ?? [];
  if (!said || !act || round.state === "draft") throw new AppError("invalid");
  await act();
  return said;
}
