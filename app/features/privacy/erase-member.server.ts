import { AppError } from "../../errors";
import { type EraseDeps, erasePerson } from "./erase-person.server";
import { findMember } from "./store.server";

/**
 * Carries out the organiser's form: deletes a member of the programme whose name was typed. Throws `invalid` for another name
 * and for oneself, `not_found` for who is no member here.
 */
export async function eraseMember(
  deps: EraseDeps,
  programmeId: string,
  { member = "", confirm = "" }: Record<string, string>,
  by: string,
): Promise<void> {
  if (!member) throw new AppError("invalid", {}, "confirm_name");
  if (member === by) throw new AppError("invalid", {}, "delete_yourself");
  const found = await findMember(deps.db.client, programmeId, member);
  if (!found) throw new AppError("not_found");
  if (confirm.normalize("NFC").trim() !== found.account.name) throw new AppError("invalid", {}, "confirm_name");
  await erasePerson(deps, { accountId: found.account.id, membershipId: member, by });
}
