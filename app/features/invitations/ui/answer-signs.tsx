import { useT } from "../../../i18n/use-t";
import { Button } from "../../../ui/button";
import { Status, type Tone } from "../../../ui/status";
import { answers, type InvitationState } from "../state";

const tones: Record<InvitationState, Tone> = {
  invited: "waiting",
  accepted: "answered",
  tentative: "hold",
  declined: "problem",
};

/** How somebody has answered; null: not asked yet. */
export function StateMark({ state }: { state: InvitationState | null }) {
  const t = useT();
  return <Status tone={state ? tones[state] : "plain"}>{t(`programme:invited.${state ?? "none"}`)}</Status>;
}

/** Yes, perhaps, no; the answer given is pressed in. Stands inside a form. */
export function AnswerButtons({ state }: { state: InvitationState }) {
  const t = useT();
  return (
    <div className="flex flex-wrap gap-3">
      {answers.map((answer) => (
        <Button
          key={answer}
          type="submit"
          name="answer"
          value={answer}
          aria-pressed={state === answer}
          className={state === answer ? "border-accent! bg-accent-quiet! text-accent!" : undefined}
        >
          {t(`programme:answer.${answer}`)}
        </Button>
      ))}
    </div>
  );
}
