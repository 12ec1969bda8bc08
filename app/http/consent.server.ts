import type { Deps } from "../compose.server";
import { AppError } from "../errors";
import { readConsent } from "../features/consent/read-consent.server";
import { recent } from "./recent.server";
import type { SessionScope } from "./scope.server";

/** Throws for somebody who has not agreed to what this session asks everybody to agree to. */
export async function requireConsent(deps: Deps, { session, standing }: SessionScope): Promise<void> {
  if (!session.consent) return;
  const { membershipId } = standing;
  const look = () => readConsent(deps.db.client, session, membershipId);
  const consent = await recent(deps, `consent ${session.id} ${membershipId}`, look);
  if (consent && consent.givenAt === null) throw new AppError("forbidden", {}, "consent_needed");
}
