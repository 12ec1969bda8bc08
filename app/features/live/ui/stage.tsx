import type { ReactNode } from "react";
import { useT } from "../../../i18n/use-t";
import { cx } from "../../../ui/cx";
import type { Attendee } from "../../room/state";
import { useLive } from "./live-context";
import { useMedia } from "./media/media-context";
import { Picture } from "./media/picture";
import { nameIn } from "./names";
import type { OnStage } from "./on-stage";
import { Tile } from "./tile";

interface Props {
  stage: OnStage;
  attendees: Attendee[];
  ownId: string;
  film: ReactNode;
}

/** What is large for everybody. */
export function Stage({ stage, attendees, ownId, film }: Props) {
  const t = useT();
  const speakerId = stage.show === "speaker" ? stage.attendeeId : stage.show === "film" ? stage.speakerId : null;
  return (
    <section aria-label={t("room:stage")} className="relative flex min-h-0 min-w-0 flex-1 gap-2 overflow-hidden p-2">
      {stage.show === "film" && <FilmPlace small={speakerId !== null}>{film}</FilmPlace>}
      {speakerId && <Speaker attendeeId={speakerId} ownId={ownId} />}
      {stage.show === "screen" && <Screen attendeeId={stage.attendeeId} />}
      {stage.show === "everybody" && <Everybody attendees={attendees} ownId={ownId} />}
    </section>
  );
}

/** The film fills the stage; beside a speaker it stands smaller, still readable. */
function FilmPlace({ small, children }: { small: boolean; children: ReactNode }) {
  return (
    <div className={cx("flex min-h-0 min-w-0 flex-col justify-center", small ? "basis-1/3 max-md:hidden" : "flex-1")}>
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

/** All alike, in as many columns as fit. */
function Everybody({ attendees, ownId }: { attendees: Attendee[]; ownId: string }) {
  const t = useT();
  const { state } = useLive();
  if (attendees.length === 0) return <p className="m-auto text-18 text-muted">{t("room:stage.empty")}</p>;
  const columns = attendees.length < 2 ? 1 : attendees.length < 5 ? 2 : attendees.length < 10 ? 3 : 4;
  return (
    <ul
      className="m-auto grid max-h-full w-full content-center gap-2 overflow-y-auto max-sm:grid-cols-2!"
      style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}
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
