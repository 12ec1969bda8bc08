import { Bell, BellRing, ThumbsUp } from "lucide-react";
import { useT } from "../../../i18n/use-t";
import type { ThreadView } from "../wire";
import { Press } from "./press";

const icon = { size: 18, strokeWidth: 1.5, "aria-hidden": true } as const;

/** What every member can do with a question: say that they ask it too, and follow it. */
export function ThreadActions({ thread, mayAsk }: { thread: ThreadView; mayAsk: boolean }) {
  const t = useT();
  const { id, votes, voted, following, own, shut } = thread;
  if (shut) return null;
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 text-15">
      {mayAsk && !own && (
        <>
          <Press
            intent="vote"
            fields={{ thread: id, on: String(!voted) }}
            pressed={voted}
            icon={<ThumbsUp {...icon} className={voted ? "fill-accent-quiet text-accent" : undefined} />}
          >
            {t(voted ? "questions:vote.undo" : "questions:vote.add")}
          </Press>
          <Press
            intent="follow"
            fields={{ thread: id, on: String(!following) }}
            pressed={following}
            icon={following ? <BellRing {...icon} className="text-accent" /> : <Bell {...icon} />}
          >
            {t(following ? "questions:follow.undo" : "questions:follow.add")}
          </Press>
        </>
      )}
      {own && <span className="text-muted">{t("questions:follow.own")}</span>}
      {votes > 0 && <span className="text-muted">{t("questions:vote.count", { count: votes })}</span>}
    </div>
  );
}
