import { useT } from "../../../i18n/use-t";
import { Button } from "../../../ui/button";
import { formatClock } from "../../../ui/format-duration";
import type { Send } from "../../journal/send";
import { spokenAt } from "../apply-arguments";
import { type DebateState, sides } from "../state";

interface Props {
  debate: DebateState["debate"];
  /** The server's time (ms). */
  now: number;
  /** Null: nobody takes anything down here. */
  send: Send | null;
}

/** Arguments for and against in two columns, each with the time its side has spoken. */
export function ArgumentBoard({ debate, now, send }: Props) {
  const t = useT();
  const spoken = spokenAt(debate, now);
  return (
    <section aria-label={t("debate:arguments")} className="grid grid-cols-2 gap-3 px-3 py-2">
      {sides.map((side) => (
        <div key={side} className="min-w-0">
          <h3 className="flex flex-wrap items-baseline gap-x-2 border-b border-line pb-1 font-semibold">
            {t(`debate:arguments.${side}`)}
            <span className="clock text-14 font-normal text-muted" suppressHydrationWarning>
              {t("debate:arguments.time", { time: formatClock(spoken[side]) })}
            </span>
          </h3>
          <ul
            // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
            tabIndex={0}
            aria-label={t(`debate:arguments.${side}`)}
            className="flex max-h-32 flex-col gap-1 overflow-y-auto pt-1"
          >
            {debate.arguments
              .filter((one) => one.side === side && !one.removed)
              .map((one) => (
                <li key={one.id} className="flex items-start justify-between gap-2">
                  <span className="min-w-0 break-words">
                    {one.text} <span className="text-14 text-muted">· {one.name}</span>
                  </span>
                  {send && (
                    <Button
                      size="small"
                      look="link"
                      aria-label={`${t("debate:arguments.remove")}: ${one.text}`}
                      onClick={() => void send("argument.remove", { id: one.id })}
                    >
                      {t("debate:arguments.remove")}
                    </Button>
                  )}
                </li>
              ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
