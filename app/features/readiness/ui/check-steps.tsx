import { useT } from "../../../i18n/use-t";
import { Status } from "../../../ui/status";
import { type Step, type StepId, stepIds } from "../steps";

const tones = { ok: "answered", problem: "problem", skipped: "waiting" } as const;
const isDevice = (id: StepId) => id === "microphone" || id === "camera";

/** Every step with its outcome, and what to do where something is in the way. */
export function CheckSteps({ steps, now }: { steps: readonly Step[]; now: StepId | null }) {
  const t = useT();
  const whatToDo = ({ id, about }: Step) =>
    isDevice(id) ? t(`join:problem.${about}`, { device: t(`join:${id}.name`) }) : t(`check:${id}.problem`);
  return (
    <ol aria-label={t("check:steps")} className="flex flex-col">
      {stepIds.map((id) => {
        const step = steps.find((one) => one.id === id);
        const facts = step && (step.state !== "problem" || !isDevice(id)) ? step.about : "";
        return (
          <li key={id} className="flex flex-col gap-1 border-b border-line py-3 last:border-0">
            <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
              <h2 className="font-semibold">{t(`check:${id}`)}</h2>
              {step ? (
                <Status tone={tones[step.state]}>{t(`check:state.${step.state}`)}</Status>
              ) : (
                <span className="text-14 text-muted">{t(now === id ? "check:state.now" : "check:state.later")}</span>
              )}
            </div>
            <p className="text-15 text-muted">{t(`check:${id}.what`)}</p>
            {facts && <p className="clock text-14 break-words text-muted">{facts}</p>}
            {step?.state === "problem" && <p className="border-l-4 border-danger pl-3">{whatToDo(step)}</p>}
          </li>
        );
      })}
    </ol>
  );
}
