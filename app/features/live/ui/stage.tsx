import { type CSSProperties, type ReactNode, useEffect, useState } from "react";
import { useT } from "../../../i18n/use-t";
import { Button } from "../../../ui/button";
import { cx } from "../../../ui/cx";
import type { Attendee } from "../../room/state";
import { useLive } from "./live-context";
import { useMedia } from "./media/media-context";
import { Picture } from "./media/picture";
import { nameIn } from "./names";
import type { OnStage } from "./on-stage";
import { Tile } from "./tile";
import { tileWidth } from "./tile-grid";

interface Props {
  stage: OnStage;
  attendees: Attendee[];
  ownId: string;
  film: ReactNode;
}

/** What is large for everybody. Beside a standing film, a press says for oneself which of the two is larger. */
export function Stage({ stage, attendees, ownId, film }: Props) {
  const t = useT();
  const [filmLarge, setFilmLarge] = useState(false);
  const speakerId = stage.show === "speaker" ? stage.attendeeId : stage.show === "film" ? stage.speakerId : null;
  const both = stage.show === "film" && speakerId !== null;
  return (
    <section aria-label={t("room:stage")} className="relative flex min-h-0 min-w-0 flex-1 gap-2 overflow-hidden p-2">
      {stage.show === "film" && <Place small={both && !filmLarge}>{film}</Place>}
      {speakerId && (
        <Place small={both && filmLarge}>
          <Speaker attendeeId={speakerId} ownId={ownId} />
        </Place>
      )}
      {stage.show === "screen" && <Screen attendeeId={stage.attendeeId} />}
      {stage.show === "everybody" && <Everybody attendees={attendees} ownId={ownId} />}
      {both && (
        <Button size="small" className="absolute top-4 right-4 z-10" onClick={() => setFilmLarge(!filmLarge)}>
          {t(filmLarge ? "room:stage.speakerLarge" : "room:stage.filmLarge")}
        </Button>
      )}
    </section>
  );
}

/** A part of the stage; the smaller of two stays readable, and gives way on a phone. */
function Place({ small, children }: { small: boolean; children: ReactNode }) {
  return (
    <div className={cx("flex min-h-0 min-w-0 flex-col justify-center", small ? "basis-2/5 max-md:hidden" : "flex-1")}>
      {children}
    </div>
  );
}

function Speaker({ attendeeId, ownId }: { attendeeId: string; ownId: string }) {
  const { state } = useLive();
  const attendee = state.attendees[attendeeId];
  if (!attendee) return null;
  return (
    <ul className="flex min-h-0 min-w-0 flex-1">
      <Tile attendee={attendee} own={attendeeId === ownId} handNumber={0} hasFloor large />
    </ul>
  );
}

function Screen({ attendeeId }: { attendeeId: string }) {
  const t = useT();
  const { state } = useLive();
  const picture = useMedia().people[attendeeId]?.screen;
  if (!picture) return null;
  const name = nameIn(state, attendeeId);
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <p className="pb-1 text-14 text-muted">{t("room:stage.shares", { name })}</p>
      <div className="min-h-0 flex-1">
        <Picture attendeeId={attendeeId} picture={picture} whole label={t("room:stage.shares", { name })} />
      </div>
    </div>
  );
}

/** All alike, as large as the stage allows. */
function Everybody({ attendees, ownId }: { attendees: Attendee[]; ownId: string }) {
  const t = useT();
  const { state } = useLive();
  const [box, size] = useBoxSize();
  if (attendees.length === 0) return <p className="m-auto text-18 text-muted">{t("room:stage.empty")}</p>;
  const width = tileWidth(attendees.length, size.width, size.height);
  return (
    <ul
      ref={box}
      className="flex min-h-0 flex-1 flex-wrap content-center justify-center gap-2 overflow-y-auto *:w-(--tile)"
      style={{ "--tile": `${width}px` } as CSSProperties}
    >
      {attendees.map((attendee) => (
        <Tile
          key={attendee.id}
          attendee={attendee}
          own={attendee.id === ownId}
          handNumber={1 + state.hands.findIndex((hand) => hand.attendeeId === attendee.id)}
          hasFloor={state.floor?.attendeeId === attendee.id}
        />
      ))}
    </ul>
  );
}

/** The size of an element as it changes. */
function useBoxSize() {
  const [box, setBox] = useState<HTMLElement | null>(null);
  const [size, setSize] = useState({ width: 640, height: 480 });
  useEffect(() => {
    if (!box) return;
    const observer = new ResizeObserver(() => setSize({ width: box.clientWidth, height: box.clientHeight }));
    observer.observe(box);
    return () => observer.disconnect();
  }, [box]);
  return [setBox, size] as const;
}
