import type { Standing } from "../permissions/roles";
import type { Action } from "../permissions/table";
import { siteOf } from "../programme/site-of.server";
import type { Progress } from "./progress";
import { type ArchiveDeps, readProgress } from "./read-progress.server";
import { codesOf } from "./store.server";

interface Reader {
  standing: Standing;
  may(action: Action, about?: { own: boolean }): boolean;
}

/** The progress this reader may see, with the codes of certificates that were made of it. */
export async function seenProgress(deps: ArchiveDeps, programmeId: string, { standing, may }: Reader) {
  const { client } = deps.db;
  const all = may("attendance.read");
  const own = may("attendance.read", { own: true }) && standing.role === "participant";
  const site = own && standing.siteId ? await siteOf(client, standing.siteId) : null;
  const { everybody, minutesShare } = await readProgress(deps, programmeId);
  const isOwn = ({ holder }: Progress) =>
    site ? holder.site === site.slug : holder.membershipId === standing.membershipId;
  const progress = all ? everybody : own ? everybody.filter(isOwn) : [];
  const codes = progress.length > 0 ? await codesOf(client, programmeId) : new Map<string, string>();
  return {
    whose: all ? ("all" as const) : site ? ("site" as const) : own ? ("own" as const) : ("none" as const),
    ...{ minutesShare, progress },
    codes: Object.fromEntries([...codes].filter(([id]) => progress.some(({ holder }) => holder.id === id))),
  };
}
