import "../../../i18n/debate-texts";
import { useT } from "../../../i18n/use-t";
import { VoteBars } from "../../debate/ui/vote-bars";
import { PhoneVote } from "../../debate/ui/vote-code";
import { turnout } from "../voters";
import { useLive } from "./live-context";
import { useRoomFacts } from "./room-facts";

/** On the wall: the question and the code for phones while a vote is open; its result until the run sheet goes on. */
export default function WallVote() {
  const t = useT();
  const { state } = useLive();
  const { programme, session } = useRoomFacts();
  const vote = state.votes.at(-1);
  if (!vote || vote.openedAt < (state.runsheet.startedAt ?? 0)) return null;
  return (
    <section
      aria-label={t("debate:vote")}
      className="flex shrink-0 flex-wrap items-center gap-x-8 gap-y-2 border-t border-line bg-raised px-6 py-3"
    >
      <div className="min-w-0 grow basis-80">
        <h2 className="font-serif text-22">{vote.question}</h2>
        <p role="status" className="text-muted">
          {vote.state === "closed"
            ? t("debate:vote.closedWait")
            : vote.state === "open" && t("debate:vote.turnout", { ...turnout(state, vote) })}
        </p>
        {vote.result && vote.kind !== "text" && (
          <VoteBars options={vote.options} counts={vote.result.counts} before={vote.result.shift?.whole.before} />
        )}
      </div>
      {vote.state === "open" && (
        <PhoneVote wall base={`/api/programmes/${programme.slug}/sessions/${session.number}`} />
      )}
    </section>
  );
}
