import { ChevronLeft, ChevronRight } from "lucide-react";
import { useT } from "../../../i18n/use-t";
import { Button } from "../../../ui/button";
import { formatClock } from "../../../ui/format-duration";
import { IconButton } from "../../../ui/icon-button";
import { Status } from "../../../ui/status";
import type { Send } from "../../journal/send";
import { type SlotItem, slotRightAfter } from "../slots";
import type { DeckCheck, ShowcaseState } from "../state";

interface Props {
  state: ShowcaseState;
  items: readonly SlotItem[];
  /** The city that comes next, whether somebody of it is here, and what its browser says; the check for the crew and that city. */
  next: { site: string; here: boolean; check: DeckCheck | null; own: boolean } | null;
  cityOf(slug: string): string;
  now: number;
  /** May start, keep and end cases; may turn pages; sees the next city's check. */
  leads: boolean;
  turns: boolean;
  crew: boolean;
  send: Send;
}

/** From so long before a slot's end (ms) on everybody reads who follows. */
const announcedMs = 60_000;

/** Below the stage: whose case this is, its clock and pages, and who comes next. */
export function SlotLine({ state, items, next, cityOf, now, leads, turns, crew, send }: Props) {
  const t = useT();
  const { slot, page } = state;
  const city = slot && cityOf(slot.site);
  const left = slot ? slot.endsAt - now : 0;
  const follows = slot && !slot.stays && next?.here && slotRightAfter(items, slot.itemId)?.site === next.site;
  return (
    <section
      aria-label={t("showcase:line")}
      className="flex shrink-0 flex-wrap items-center gap-x-4 gap-y-1.5 border-t border-line px-3 py-1.5 text-15"
    >
      {slot && (
        <p className="flex items-baseline gap-2">
          <span className="font-semibold">{t("showcase:presents", { city: city ?? "" })}</span>
          <span role="timer" aria-label={t("showcase:left")} className="clock" suppressHydrationWarning>
            {formatClock(Math.max(0, left))}
          </span>
        </p>
      )}
      {slot?.slides && <Pages {...{ page, turns, send }} pages={slot.slides.pages} />}
      {next && (
        <p role="status" className="flex flex-wrap items-center gap-x-2 gap-y-1 text-muted">
          {follows && left <= announcedMs ? (
            <Status tone="hold">{t("showcase:follows", { city: cityOf(next.site) })}</Status>
          ) : (
            t(next.own ? "showcase:next.own" : "showcase:next", { city: cityOf(next.site) })
          )}
          {(crew || next.own) && <Check {...next} />}
        </p>
      )}
      {leads && (
        <p className="ml-auto flex flex-wrap gap-2 max-md:hidden">
          {slot && follows && (
            <Button size="small" onClick={() => void send("case.stay", { on: true })}>
              {t("showcase:stay", { city: city ?? "" })}
            </Button>
          )}
          {slot?.stays && (
            <Button size="small" onClick={() => void send("case.stay", { on: false })}>
              {t("showcase:letFollow")}
            </Button>
          )}
          {slot && (
            <>
              <Button size="small" onClick={() => void send("runsheet.extend", { minutes: 2 })}>
                {t("showcase:extend", { minutes: 2 })}
              </Button>
              <Button size="small" onClick={() => void send("case.end")}>
                {t("showcase:end", { city: city ?? "" })}
              </Button>
            </>
          )}
          {!slot && next && (
            <Button size="small" look="primary" onClick={() => void send("case.start")}>
              {t("showcase:start", { city: cityOf(next.site) })}
            </Button>
          )}
        </p>
      )}
    </section>
  );
}

function Pages({ page, pages, turns, send }: { page: number; pages: number; turns: boolean; send: Send }) {
  const t = useT();
  const number = (
    <span role="status" className="clock text-muted">
      {t("showcase:page", { page, pages })}
    </span>
  );
  if (!turns) return number;
  const turn = (to: number) => void send("case.page", { page: to });
  return (
    <span className="flex items-center gap-1">
      <IconButton
        icon={ChevronLeft}
        label={t("showcase:page.back")}
        iconOnly
        disabled={page <= 1}
        onClick={() => turn(page - 1)}
      />
      {number}
      <IconButton
        icon={ChevronRight}
        label={t("showcase:page.on")}
        iconOnly
        disabled={page >= pages}
        onClick={() => turn(page + 1)}
      />
    </span>
  );
}

/** What the next city's browser says of itself. */
function Check({ here, check }: { here: boolean; check: DeckCheck | null }) {
  const t = useT();
  if (!here) return <Status tone="problem">{t("showcase:check.away")}</Status>;
  if (!check) return <Status tone="waiting">{t("showcase:check.unknown")}</Status>;
  const slides = { ready: "answered", none: "plain", loading: "waiting", failed: "problem" } as const;
  return (
    <>
      <Status tone={check.sound ? "answered" : "problem"}>
        {t(check.sound ? "showcase:check.sound" : "showcase:check.noSound")}
      </Status>
      <Status tone={check.picture ? "answered" : "problem"}>
        {t(check.picture ? "showcase:check.picture" : "showcase:check.noPicture")}
      </Status>
      <Status tone={slides[check.slides]}>{t(`showcase:check.slides.${check.slides}`)}</Status>
    </>
  );
}
