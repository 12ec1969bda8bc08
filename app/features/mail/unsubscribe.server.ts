import { AppError } from "../../errors";
import type { MailDeps } from "./deps.server";
import { readStopToken } from "./stop-token.server";
import { type FollowMail, findPerson, setFollowMail } from "./store.server";

type Deps = Pick<MailDeps, "db" | "clock" | "config">;

/** How mails that nobody must answer reach the token's person, and in which programme. Throws `not_found`. */
export async function readSubscription(deps: Deps, token: string): Promise<{ programme: string; mode: FollowMail }> {
  const person = await personOf(deps, token);
  return { programme: person.programmeTitle, mode: person.followMail };
}

/**
 * Stops, or takes up again, what a member of a programme gets without having to answer: followed questions, digests,
 * survey reminders. Answers to own questions, survey rounds and sign-in mails go on. Doing it again changes nothing.
 */
export async function setSubscription(deps: Deps, token: string, mode: FollowMail): Promise<void> {
  const { standing } = await personOf(deps, token);
  await setFollowMail(deps.db.client, standing.membershipId, mode);
}

async function personOf(deps: Deps, token: string) {
  const membershipId = readStopToken(token, deps.config.secret);
  const person = membershipId ? await findPerson(deps.db.client, membershipId, deps.clock.now()) : null;
  if (!person) throw new AppError("not_found");
  return person;
}
