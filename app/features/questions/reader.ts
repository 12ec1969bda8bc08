import type { Circumstances } from "../permissions/roles";
import type { Action } from "../permissions/table";

/** Somebody who reads questions; `null` stands for what everybody in the programme may read. */
export interface Reader {
  membershipId: string;
  may(action: Action, about?: Circumstances): boolean;
}

interface Owned {
  askerId: string;
  shut: boolean;
  nameHidden: boolean;
}

const owns = (reader: Reader | null, id: string) => reader !== null && reader.membershipId === id;

/** Private questions are for asker, experts and organiser. */
export function seesThread(reader: Reader | null, { shut, askerId }: Owned): boolean {
  return !shut || (reader?.may("question.readPrivate", { own: owns(reader, askerId) }) ?? false);
}

/** Who asked under a hidden name is known to the asker and to those who may read addresses. */
export function seesAsker(reader: Reader | null, { nameHidden, askerId }: Owned): boolean {
  return !nameHidden || owns(reader, askerId) || (reader?.may("programme.readAddresses") ?? false);
}

/** What waits for the crew is read by the crew and its author; what was withdrawn by its author and the organiser. */
export function seesMessage(reader: Reader | null, { state, authorId }: { state: string; authorId: string }): boolean {
  if (state === "published") return true;
  if (!reader) return false;
  if (state === "review") return owns(reader, authorId) || reader.may("question.moderate");
  return state === "withdrawn" && reader.may("question.edit", { own: owns(reader, authorId) });
}
