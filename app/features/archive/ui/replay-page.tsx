import { Pause, Play } from "lucide-react";
import { useEffect, useMemo, useRef, useState } from "react";
import { useT } from "../../../i18n/use-t";
import { Button } from "../../../ui/button";
import { formatClock } from "../../../ui/format-duration";
import { LocalTime } from "../../../ui/local-time";
import { PageTitle } from "../../../ui/page-title";
import { Select } from "../../../ui/text-field";
import type { JournalEvent } from "../../journal/event";
import { sessionPath } from "../../programme/ui/paths";
import { ProgrammeFrame } from "../../programme/ui/programme-frame";
import type { ProgrammeRef } from "../../programme/views";
import { momentAt } from "../replay";
import { ReplayFilm } from "./replay-film";
import { ReplayMoment } from "./replay-moment";

export interface ReplayView {
  programme: ProgrammeRef;
  session: { number: number; title: string };
  /** The journal as this reader may see it. */
  events: JournalEvent[];
  /** From when to when (ms since 1970). */
  from: number;
  to: number;
  /** Moments to go to: items of the run sheet and holds, in their order. */
  stops: { id: string; kind: "item" | "hold"; title: string; at: number }[];
  /** Titles of the run sheet's items, by id. */
  items: Record<string, string>;
  mayWatch: boolean;
  timeZone: string;
}

/** How often the clock goes on while it plays (ms). */
const tickMs = 250;
const speeds = [1, 4, 16] as const;

/** A session played again: the film, and beside it what happened at its time. */
export function ReplayPage(view: ReplayView) {
  const { programme, session, events, from, to, stops, items, mayWatch, timeZone } = view;
  const t = useT();
  const [at, setAt] = useState(from);
  const [running, setRunning] = useState(false);
  const [speed, setSpeed] = useState(1);
  const goes = running && at < to;
  useTicks(goes, () => setAt((before) => Math.min(to, before + tickMs * speed)));
  const moment = useMemo(() => momentAt(events, at), [events, at]);
  const clock = formatClock(at - from);
  return (
    <ProgrammeFrame programme={programme}>
      <PageTitle
        up={{ to: sessionPath(programme.slug, session.number), label: session.title }}
        title={t("archive:replay.title")}
        lead={t("archive:replay.lead")}
      />
      <div className="grid gap-8 lg:grid-cols-[minmax(0,2fr)_minmax(18rem,1fr)]">
        <div className="min-w-0">
          <ReplayFilm film={moment.film} {...{ mayWatch, running: goes, speed }} />
          <div className="mt-4 flex flex-wrap items-end gap-3">
            <Button
              look="primary"
              onClick={() => {
                if (at >= to) setAt(from);
                setRunning(!goes);
              }}
              icon={goes ? <Pause size={18} aria-hidden="true" /> : <Play size={18} aria-hidden="true" />}
            >
              {t(goes ? "archive:replay.pause" : "archive:replay.play")}
            </Button>
            <div className="w-32">
              <Select
                label={t("archive:replay.speed")}
                value={speed}
                onChange={(event) => setSpeed(Number(event.currentTarget.value))}
              >
                {speeds.map((one) => (
                  <option key={one} value={one}>
                    {one}×
                  </option>
                ))}
              </Select>
            </div>
            <p className="clock py-2">
              {clock} / {formatClock(to - from)} ·{" "}
              <LocalTime instant={new Date(at).toISOString()} timeZone={timeZone} show="time" />
            </p>
          </div>
          <input
            type="range"
            className="mt-3 w-full accent-(--color-accent)"
            aria-label={t("archive:replay.time")}
            aria-valuetext={clock}
            min={0}
            max={Math.ceil((to - from) / 1000)}
            value={Math.round((at - from) / 1000)}
            onChange={(event) => setAt(Math.min(to, from + Number(event.currentTarget.value) * 1000))}
          />
          <h2 className="mt-6 font-serif text-22 font-[560]">{t("archive:replay.stops")}</h2>
          <ol>
            {stops.map((stop) => (
              <li key={stop.id} className="flex gap-4 border-b border-line py-1">
                <span className="clock w-16 shrink-0 py-1 text-muted">{formatClock(stop.at - from)}</span>
                <Button look="link" size="small" onClick={() => setAt(stop.at)}>
                  {stop.kind === "hold" ? t("archive:replay.hold", { title: stop.title }) : stop.title}
                </Button>
              </li>
            ))}
          </ol>
        </div>
        <ReplayMoment moment={moment} item={moment.itemId ? (items[moment.itemId] ?? null) : null} />
      </div>
    </ProgrammeFrame>
  );
}

/** Calls `tick` again and again while it goes. */
function useTicks(goes: boolean, tick: () => void): void {
  const newest = useRef(tick);
  useEffect(() => {
    newest.current = tick;
  });
  useEffect(() => {
    if (!goes) return;
    const timer = setInterval(() => newest.current(), tickMs);
    return () => clearInterval(timer);
  }, [goes]);
}
