import { AppError } from "../../errors";
import { findVisibleThread } from "./find-visible.server";
import type { FormDeps, Place } from "./form-deps.server";
import { reopen } from "./publish.server";
import type { Reader } from "./reader";
import { changeThread, publishReviewed } from "./store.server";
import { moderateSchema } from "./wire";

/** The crew's hand on a question: pin, answered live, close and reopen, hide the asker's name (askers may too). */
export async function moderateThread(
  deps: FormDeps,
  reader: Reader,
  place: Place,
  form: Record<string, string>,
): Promise<string> {
  const { thread: id, what, session } = moderateSchema.parse(form);
  const now = deps.clock.now();
  await deps.db.transaction(async (tx) => {
    const thread = await findVisibleThread(tx, place.sessionId, id, reader);
    const ownName = what === "hideName" && thread.askerId === reader.membershipId;
    if (!ownName && !reader.may("question.moderate")) throw new AppError("forbidden");
    switch (what) {
      case "pin":
        return changeThread(tx, id, { pinnedAt: new Date(now) });
      case "unpin":
        return changeThread(tx, id, { pinnedAt: null });
      case "live":
        await publishReviewed(tx, id, now);
        return changeThread(tx, id, {
          state: "answeredLive",
          liveSession: session ?? thread.session?.number ?? null,
          answeredAt: new Date(now),
        });
      case "close":
        return changeThread(tx, id, { state: "closed" });
      case "reopen":
        return reopen(tx, id);
      case "hideName":
        return changeThread(tx, id, { nameHidden: true });
      case "showName":
        // Only whoever knows the name may show it again.
        if (thread.nameHidden && !reader.may("programme.readAddresses")) throw new AppError("forbidden");
        return changeThread(tx, id, { nameHidden: false });
    }
  });
  return id;
}
