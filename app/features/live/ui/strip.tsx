import type { Attendee } from "../../room/state";
import { useLive } from "./live-context";
import { largeOn, type OnStage } from "./on-stage";
import { useRoomFacts } from "./room-facts";
import { Tile } from "./tile";

/** Everybody small, below the stage. Whoever is large there leaves a card in the row. */
export function Strip({ attendees, stage }: { attendees: Attendee[]; stage: OnStage }) {
  const { own } = useRoomFacts();
  const { state } = useLive();
  const large = largeOn(stage);
  return (
    <ul
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      className="flex shrink-0 gap-2 overflow-x-auto px-2 pt-1 pb-2 max-lg:*:w-36 max-lg:*:shrink-0 lg:*:w-44 lg:*:min-w-28"
    >
      {attendees.map((attendee) => (
        <Tile
          key={attendee.id}
          attendee={attendee}
          own={attendee.id === own.attendeeId}
          handNumber={1 + state.hands.findIndex((hand) => hand.attendeeId === attendee.id)}
          hasFloor={state.floor?.attendeeId === attendee.id}
          away={large.includes(attendee.id)}
        />
      ))}
    </ul>
  );
}
