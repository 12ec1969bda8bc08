import "../../../i18n/debate-texts";
import { useT } from "../../../i18n/use-t";
import { Button } from "../../../ui/button";
import { turnout } from "../voters";
import { useLive } from "./live-context";

/** Says above the stage that a vote is open, and to those who do not look there what becomes of it. */
export default function VoteLine({ open, onOpen }: { open: boolean; onOpen: () => void }) {
  const t = useT();
  const { state } = useLive();
  const vote = state.votes.at(-1);
  if (!vote) return null;
  if (vote.state !== "open")
    return (
      <p role="status" className="sr-only">
        {t(vote.state === "shown" ? "debate:vote.shownNow" : "debate:vote.closed")}
      </p>
    );
  return (
    <section
      aria-label={t("debate:vote")}
      className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-l-4 border-line border-l-copper bg-copper-quiet px-3 py-1.5"
    >
      <p role="status" className="min-w-0 grow font-semibold">
        {t("debate:vote.opened", { question: vote.question })}
      </p>
      <span className="clock text-14 text-muted">{t("debate:vote.turnout", { ...turnout(state, vote) })}</span>
      {!open && (
        <Button size="small" look="primary" onClick={onOpen}>
          {t("debate:vote.go")}
        </Button>
      )}
    </section>
  );
}
