import type { InvitationDeps } from "../features/invitations/deps.server";
import { remindInvited } from "../features/invitations/remind.server";
import { tellInvited } from "../features/invitations/tell-invited.server";
import type { Job } from "./runner.server";

/** Writes what invited people are still owed: invitations, new dates, reminders. What was written is sent at once. */
export const remindInvitedJob = (deps: InvitationDeps, wakeSender: () => void): Job => ({
  name: "remind-invited",
  everyMs: 30_000,
  run: async () => {
    const told = await tellInvited(deps);
    const reminded = await remindInvited(deps);
    if (told + reminded > 0) wakeSender();
    return told > 0;
  },
});
