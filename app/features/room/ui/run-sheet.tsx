import { Check, Play } from "lucide-react";
import { useT } from "../../../i18n/use-t";
import { Button } from "../../../ui/button";
import { cx } from "../../../ui/cx";
import { Disclosure } from "../../../ui/disclosure";
import { formatClock } from "../../../ui/format-duration";
import type { Send } from "../../journal/send";
import type { RunSheetItem, RunSheetState } from "../state";

interface Props {
  items: RunSheetItem[];
  state: RunSheetState;
  /** The server's time (ms). */
  now: number;
  controls: boolean;
  send: Send;
}

const warnMs = 120_000;

/** The session's items, the current one with its clock; one line on narrow screens, the whole list on wide ones. */
export function RunSheet({ items, state, now, controls, send }: Props) {
  const t = useT();
  const at = items.findIndex((item) => item.id === state.itemId);
  const current = items[at];
  const next = items[at + 1];
  const left = state.endsAt === null ? null : state.endsAt - now;
  const list = (
    <ol className="flex flex-col">
      {items.map((item, index) => (
        <Item key={item.id} item={item} done={state.finished || index < at} left={index === at ? left : null} />
      ))}
    </ol>
  );
  return (
    <section
      aria-label={t("room:runSheet")}
      className="flex min-h-0 flex-col gap-2 max-xl:border-b max-xl:border-line max-xl:px-3 max-xl:py-1.5 xl:gap-3 xl:p-4"
    >
      <h2 className="text-14 font-semibold text-muted max-xl:sr-only">{t("room:runSheet")}</h2>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 xl:hidden">
        <Disclosure
          className="min-w-0 grow text-15 [&>summary]:max-w-full"
          summary={
            <>
              <span className="min-w-0 truncate">
                {current ? current.title : t(state.finished ? "room:runSheet.finished" : "room:runSheet.before")}
              </span>
              {left !== null && <Left left={left} />}
            </>
          }
        >
          {list}
        </Disclosure>
      </div>
      <div className="-mx-2 min-h-0 overflow-y-auto max-xl:hidden">{list}</div>
      {controls && !state.finished && (
        <div className="flex flex-wrap gap-2 max-md:hidden">
          <Button
            size="small"
            look={current ? "quiet" : "primary"}
            title={next ? t("room:runSheet.nextIs", { title: next.title }) : t("room:runSheet.last")}
            onClick={() => void send("runsheet.next", { expectedItemId: state.itemId })}
          >
            {t("room:runSheet.next")}
          </Button>
          {current && (
            <Button size="small" onClick={() => void send("runsheet.extend", { minutes: 5 })}>
              {t("room:runSheet.extend", { minutes: 5 })}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}

function Item({ item, done, left }: { item: RunSheetItem; done: boolean; left: number | null }) {
  const t = useT();
  const current = left !== null;
  return (
    <li
      aria-current={current ? "step" : undefined}
      className={cx("flex gap-2 rounded px-2 py-1.5 text-15", current && "bg-copper-quiet", done && "text-muted")}
    >
      <span className="w-4 shrink-0 pt-1">
        {done && <Check size={14} strokeWidth={2} aria-label={t("room:runSheet.done")} />}
        {current && <Play size={14} strokeWidth={2} aria-label={t("room:runSheet.now")} className="text-copper" />}
      </span>
      <span className={cx("min-w-0 grow", current && "font-semibold")}>
        {item.title}
        <span className="block text-14 font-normal text-muted">{t(`room:item.${item.kind}`)}</span>
      </span>
      {current ? (
        <Left left={left} />
      ) : (
        <span className="clock shrink-0 text-14 text-muted">{t("room:minutes", { count: item.minutes })}</span>
      )}
    </li>
  );
}

function Left({ left }: { left: number }) {
  const t = useT();
  return (
    <span
      role="timer"
      aria-label={t("room:runSheet.left")}
      suppressHydrationWarning
      className={cx("clock shrink-0 text-15 font-semibold", left < warnMs ? "text-copper" : "text-ink")}
    >
      {formatClock(left)}
    </span>
  );
}
