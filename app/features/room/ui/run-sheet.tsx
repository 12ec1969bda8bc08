import { Check, Play } from "lucide-react";
import { lazy, type ReactNode, Suspense, useEffect, useRef, useState } from "react";
import { useLanguage, useT } from "../../../i18n/use-t";
import { Button } from "../../../ui/button";
import { cx } from "../../../ui/cx";
import { Disclosure } from "../../../ui/disclosure";
import { formatClock } from "../../../ui/format-duration";
import { formatInZone } from "../../../ui/format-in-zone";
import { keepTrying } from "../../../ui/keep-trying";
import type { Send } from "../../journal/send";
import { forecast, warningAt } from "../run-sheet";
import type { RunSheetItem, RunSheetState } from "../state";

const InsertItem = lazy(() => keepTrying(() => import("./insert-item")));

interface Props {
  items: RunSheetItem[];
  state: RunSheetState;
  /** The viewer's IANA zone. */
  zone: string;
  /** The server's time (ms). */
  now: number;
  controls: boolean;
  send: Send;
  /** Something else is the one thing to do now. */
  quiet: boolean;
}

/** The session's items, the current one with its clock; one line on narrow screens, the whole list on wide ones. */
export function RunSheet({ items, state, zone, now, controls, send, quiet }: Props) {
  const t = useT();
  const at = items.findIndex((item) => item.id === state.itemId);
  const current = items[at];
  const next = items[at + 1];
  const left = state.endsAt === null ? null : state.endsAt - now;
  const clock = left !== null && current && <Left left={left} minutes={current.minutes} crew={controls} />;
  const wide = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (at >= 0) wide.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest" });
  }, [at]);
  const list = (
    <ol className="flex flex-col">
      {items.map((item, index) => (
        <Item key={item.id} item={item} done={state.finished || index < at} clock={index === at ? clock : null} />
      ))}
    </ol>
  );
  return (
    <section
      aria-label={t("room:runSheet")}
      className="flex min-h-0 flex-col gap-2 above:border-b above:border-line above:px-3 above:py-1.5 beside:gap-3 beside:p-4"
    >
      <h2 className="text-14 font-semibold text-muted above:sr-only">{t("room:runSheet")}</h2>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 beside:hidden">
        <Disclosure
          className="min-w-0 grow text-15 [&>summary]:max-w-full"
          summary={
            <>
              <span className="min-w-0 truncate">
                {current ? current.title : t(state.finished ? "room:runSheet.finished" : "room:runSheet.before")}
              </span>
              {clock}
            </>
          }
        >
          {list}
        </Disclosure>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <div ref={wide} tabIndex={0} className="-mx-2 min-h-0 overflow-y-auto above:hidden">
        {list}
      </div>
      {controls && !state.finished && (
        <div className="flex flex-wrap gap-2 max-md:hidden">
          <Button
            size="small"
            look={current || quiet ? "quiet" : "primary"}
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
          <Insert items={items} at={at} send={send} />
        </div>
      )}
      {controls && <Ends {...{ items, state, zone, now }} />}
    </section>
  );
}

/** Puts an item in behind the current one or a later one. */
function Insert({ items, at, send }: Pick<Props, "items" | "send"> & { at: number }) {
  const t = useT();
  const [open, setOpen] = useState<boolean | null>(null);
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {t("room:runSheet.insert")}
      </Button>
      {open !== null && (
        <Suspense fallback={null}>
          <InsertItem open={open} onClose={() => setOpen(false)} items={items.slice(Math.max(at, 0))} send={send} />
        </Suspense>
      )}
    </>
  );
}

/** When the session ends as things stand, and how late that is. */
function Ends({ items, state, zone, now }: Pick<Props, "items" | "state" | "zone" | "now">) {
  const t = useT();
  const language = useLanguage();
  const ends = forecast(items, state, now);
  if (!ends) return null;
  const count = Math.round(ends.lateMs / 60_000);
  return (
    <p className="clock text-14 text-muted" suppressHydrationWarning>
      {t("room:runSheet.ends", { time: formatInZone(ends.endsAt, zone, language).time })}
      {count > 0 && <span className="font-semibold text-danger"> · {t("room:runSheet.late", { count })}</span>}
      {count < 0 && <span> · {t("room:runSheet.early", { count: -count })}</span>}
    </p>
  );
}

function Item({ item, done, clock }: { item: RunSheetItem; done: boolean; clock: ReactNode }) {
  const t = useT();
  const current = Boolean(clock);
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
      {clock || <span className="clock shrink-0 text-14 text-muted">{t("room:minutes", { count: item.minutes })}</span>}
    </li>
  );
}

/** The current item's clock: amber from five minutes before its end on; over time it runs on, in red, for the crew. */
function Left({ left, minutes, crew }: { left: number; minutes: number; crew: boolean }) {
  const t = useT();
  const late = left < 0;
  const tone = late && crew ? "text-danger" : late || warningAt(left, minutes) ? "text-copper" : "text-ink";
  return (
    <span
      role="timer"
      aria-label={t(late && crew ? "room:runSheet.over" : "room:runSheet.left")}
      suppressHydrationWarning
      className={cx("clock shrink-0 text-15 font-semibold", tone)}
    >
      {formatClock(late && !crew ? 0 : left)}
    </span>
  );
}
