import "../../../i18n/floor-texts";
import { Mic } from "lucide-react";
import { useT } from "../../../i18n/use-t";
import { Button } from "../../../ui/button";
import { Notice } from "../../../ui/notice";
import { RoundLine } from "../../floor/ui/round-line";
import type { LiveState } from "../state";
import { useLive, useServerNow } from "./live-context";
import { useMedia, useMediaLink } from "./media/media-context";
import { nameIn } from "./names";
import { useSend } from "./notices";
import { useRoomFacts } from "./room-facts";

/** What the floor asks of everybody or of this person, above the stage. */
export default function FloorLines() {
  const send = useSend();
  const now = useServerNow();
  const { own, may } = useRoomFacts();
  const { state } = useLive();
  const { round } = state.speaking;
  return (
    <>
      {round && <RoundLine round={round} nameOf={(id) => nameIn(state, id)} now={now} send={may.floor ? send : null} />}
      {state.floor?.attendeeId === own.attendeeId && (
        <div className="[&>div]:rounded-none [&>div]:py-1.5 [&>div]:text-15">
          <OwnFloor floor={state.floor} hands={state.hands} />
        </div>
      )}
    </>
  );
}

/** This person has the floor: one press turns the microphone on, which nobody else can do; another keeps the hand up. */
function OwnFloor({ floor, hands }: Pick<LiveState, "hands"> & { floor: NonNullable<LiveState["floor"]> }) {
  const t = useT();
  const send = useSend();
  const link = useMediaLink();
  const { wanted, publishes } = useMedia();
  const { attendeeId, kind, person } = floor;
  const asks = publishes && !wanted.microphone;
  const kept = hands.some((hand) => hand.attendeeId === attendeeId);
  return (
    <Notice
      tone="hold"
      action={
        <span className="flex flex-wrap gap-2">
          {asks && (
            <Button
              size="small"
              look="primary"
              icon={<Mic size={18} strokeWidth={1.5} aria-hidden="true" />}
              onClick={() => void link.want("microphone", true)}
            >
              {t("floor:speak")}
            </Button>
          )}
          {!kept && (
            <Button
              size="small"
              onClick={() => void send("hand.raise", { kind: kind ?? "point", ...(person && { person }) })}
            >
              {t("floor:keep")}
            </Button>
          )}
        </span>
      }
    >
      <p role="status">{t(asks ? "floor:yours.muted" : "floor:yours")}</p>
    </Notice>
  );
}
