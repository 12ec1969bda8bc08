import { LayoutGrid } from "lucide-react";
import { lazy, type ReactNode, Suspense, useState } from "react";
import { useT } from "../../../i18n/use-t";
import { Button } from "../../../ui/button";
import { cx } from "../../../ui/cx";
import { keepTrying } from "../../../ui/keep-trying";
import { Status } from "../../../ui/status";
import { useHere } from "../../../ui/use-here";
import type { Attendee } from "../../room/state";
import { Everybody } from "./everybody";
import { useLive } from "./live-context";
import { useMedia } from "./media/media-context";
import { Picture } from "./media/picture";
import { nameIn } from "./names";
import { useSend } from "./notices";
import type { OnStage, Wish } from "./on-stage";
import { useRoomFacts } from "./room-facts";
import { Tile } from "./tile";

const BreakClock = lazy(() => keepTrying(() => import("./break-clock")));
const SlidesSlot = lazy(() => keepTrying(() => import("./slides-slot")));
const ViewDialog = lazy(() => keepTrying(() => import("./view-dialog")));

interface Props {
  stage: OnStage;
  attendees: Attendee[];
  ownId: string;
  film: ReactNode;
  wish: Wish;
  /** Null: nothing can be pressed. */
  onWish: ((wish: Wish) => void) | null;
}

/** What is large for everybody. Beside a standing film, a press says for oneself which of the two is larger. */
export function Stage({ stage, attendees, ownId, film, wish, onWish }: Props) {
  const t = useT();
  const here = useHere();
  const [filmLarge, setFilmLarge] = useState(false);
  const speakerId = stage.show === "speaker" ? stage.attendeeId : "speakerId" in stage ? stage.speakerId : null;
  const besideId = "besideId" in stage ? stage.besideId : null;
  const both = stage.show === "film" && speakerId !== null;
  const filmSmall = both ? !filmLarge : stage.show === "break";
  // Film, speaker and who comes next: the two small ones stand one above the other.
  const three = both && besideId !== null;
  return (
    <section
      aria-label={t("room:stage")}
      className="relative flex min-h-0 min-w-0 flex-1 flex-col gap-1.5 overflow-hidden p-2"
    >
      {/* While the film is alone nothing takes room from it. */}
      {(stage.show !== "film" || both) && onWish && (
        <div className="flex min-h-8 shrink-0 items-center justify-end gap-2">
          <p className="mr-auto flex min-w-0 items-center gap-3">
            {stage.show === "screen" && <Shares attendeeId={stage.attendeeId} ownId={ownId} />}
            {speakerId && <WhySo attendeeId={speakerId} wish={wish} />}
          </p>
          {both && (
            <Button size="small" onClick={() => setFilmLarge(!filmLarge)}>
              {t(filmLarge ? "room:stage.speakerLarge" : "room:stage.filmLarge")}
            </Button>
          )}
          <ViewButton {...{ attendees, wish, onWish }} />
        </div>
      )}
      <div
        className={cx(
          "flex min-h-0 min-w-0 flex-1 gap-2",
          three && "md:grid md:grid-cols-[minmax(0,2fr)_minmax(0,3fr)] md:grid-rows-2",
        )}
      >
        {here && stage.show === "break" && (
          <Suspense fallback={null}>
            <BreakClock />
          </Suspense>
        )}
        {(stage.show === "film" || (stage.show === "break" && stage.film)) && (
          <Place small={filmSmall} three={three}>
            {film}
          </Place>
        )}
        {stage.show === "screen" && <Screen attendeeId={stage.attendeeId} />}
        {here && stage.show === "slides" && (
          <Suspense fallback={<div className="flex-1" />}>
            <SlidesSlot />
          </Suspense>
        )}
        {speakerId && (
          <Place small={stage.show === "screen" || stage.show === "slides" || (both && filmLarge)} three={three}>
            <Person attendeeId={speakerId} ownId={ownId} />
          </Place>
        )}
        {besideId && (
          <Place small>
            <p className="pb-1 text-14 text-muted">{t("room:stage.next")}</p>
            <Person attendeeId={besideId} ownId={ownId} beside />
          </Place>
        )}
        {stage.show === "everybody" && <Everybody attendees={attendees} ownId={ownId} />}
      </div>
    </section>
  );
}

/** A part of the stage; the smaller ones stay readable, and give way on a phone. */
function Place({ small, three, children }: { small?: boolean; three?: boolean; children: ReactNode }) {
  return (
    <div
      className={cx(
        "flex min-h-0 min-w-0 flex-col justify-center",
        small ? "basis-2/5 max-md:hidden" : "flex-1",
        three && !small && "md:col-start-2 md:row-span-2 md:row-start-1",
      )}
    >
      {children}
    </div>
  );
}

/** `beside`: no higher than the picture, so that a line can stand right above it. */
function Person({ attendeeId, ownId, beside }: { attendeeId: string; ownId: string; beside?: boolean }) {
  const { state } = useLive();
  const attendee = state.attendees[attendeeId];
  if (!attendee) return null;
  const hasFloor = state.floor?.attendeeId === attendeeId;
  return (
    <ul className={cx("flex min-h-0 min-w-0", !beside && "flex-1")}>
      <Tile attendee={attendee} own={attendeeId === ownId} handNumber={0} hasFloor={hasFloor} large />
    </ul>
  );
}

/** Says by whose decision somebody is large; who has the floor is marked on the picture. */
function WhySo({ attendeeId, wish }: { attendeeId: string; wish: Wish }) {
  const t = useT();
  const { state } = useLive();
  if (attendeeId === state.stage.pinnedId) return <Status tone="live">{t("room:stage.pinned")}</Status>;
  return attendeeId === wish.largeId ? <Status>{t("room:stage.forYou")}</Status> : null;
}

function ViewButton({ attendees, wish, onWish }: Pick<Props, "attendees" | "wish"> & { onWish: (wish: Wish) => void }) {
  const t = useT();
  const [open, setOpen] = useState<boolean | null>(null);
  return (
    <>
      <Button
        size="small"
        icon={<LayoutGrid size={16} strokeWidth={1.5} aria-hidden="true" />}
        onClick={() => setOpen(true)}
      >
        {t("room:view")}
      </Button>
      {open !== null && (
        <Suspense fallback={null}>
          <ViewDialog open={open} onClose={() => setOpen(false)} {...{ attendees, wish, onWish }} />
        </Suspense>
      )}
    </>
  );
}

/** Whose screen it is; its owner and who may lead can end it. */
function Shares({ attendeeId, ownId }: { attendeeId: string; ownId: string }) {
  const t = useT();
  const send = useSend();
  const { may } = useRoomFacts();
  const { state } = useLive();
  return (
    <>
      <span className="truncate text-14 text-muted">{t("room:stage.shares", { name: nameIn(state, attendeeId) })}</span>
      {(may.floor || attendeeId === ownId) && (
        <Button size="small" onClick={() => void send("screen.end")}>
          {t("room:stage.endScreen")}
        </Button>
      )}
    </>
  );
}

/** A shared screen, whole. */
function Screen({ attendeeId }: { attendeeId: string }) {
  const t = useT();
  const { state } = useLive();
  const picture = useMedia().people[attendeeId]?.screen;
  if (!picture) return null;
  const label = t("room:stage.shares", { name: nameIn(state, attendeeId) });
  return (
    <div className="min-h-0 min-w-0 flex-1">
      <Picture attendeeId={attendeeId} picture={picture} whole label={label} />
    </div>
  );
}
