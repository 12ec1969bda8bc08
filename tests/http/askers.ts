import type { Client } from "../setup/application";
import { type Asker, columns } from "./expected";
import type { Slug, World } from "./world";

export interface AskerHere extends Asker {
  name: string;
  slug: Slug;
  client: Client;
  accountId: string | null;
}

/** Every role in every state, somebody unknown and somebody of another programme; in a programme and in an archived one. */
export async function makeAskers(world: World): Promise<AskerHere[]> {
  const askers: AskerHere[] = [];
  for (const archived of [false, true]) {
    const slug = archived ? "archived-clusters" : "italian-clusters";
    for (const column of columns) {
      const states =
        column === "anonymous" || column === "other" || archived ? ["active"] : ["active", "removed", "expired"];
      for (const state of states as Asker["state"][]) {
        const name = `${column}, ${archived ? "archived" : state}`;
        if (column === "anonymous") {
          askers.push({ name, column, state, archived, slug, client: world.app.stranger(), accountId: null });
          continue;
        }
        const role = column === "other" ? "participant" : column;
        const programme = column === "other" ? "twin-clusters" : slug;
        const session = role === "guest" ? 4 : undefined;
        const { client, accountId } = await world.member({ role, programme, state, session, name });
        askers.push({ name, column, state, archived, slug, client, accountId });
      }
    }
  }
  return askers;
}
