import "../../../i18n/floor-texts";
import { useT } from "../../../i18n/use-t";
import { Button } from "../../../ui/button";
import { RadioGroup } from "../../../ui/choice";
import { Dialog } from "../../../ui/dialog";
import type { Attendee } from "../../room/state";
import { useLive } from "./live-context";
import { nameOf } from "./names";
import { useSend } from "./notices";
import type { Wish } from "./on-stage";
import { useRoomFacts } from "./room-facts";

interface Props {
  open: boolean;
  onClose: () => void;
  attendees: Attendee[];
  wish: Wish;
  onWish: (wish: Wish) => void;
}

/** How the stage looks: for oneself, and, in the crew's hands, who is large for everybody. */
export default function ViewDialog({ open, onClose, attendees, wish, onWish }: Props) {
  const t = useT();
  return (
    <Dialog open={open} onClose={onClose} title={t("room:view")}>
      <div className="flex flex-col gap-5 text-16">
        <RadioGroup
          legend={t("floor:view.mine")}
          name="view"
          value={wish.grid ? "grid" : "stage"}
          onChange={(value) => onWish({ grid: value === "grid", largeId: null })}
          options={[
            { value: "stage", label: t("floor:view.stage"), hint: t("floor:view.stageHint") },
            { value: "grid", label: t("floor:view.grid") },
          ]}
        />
        <ul>
          {attendees.map((attendee) => (
            <Line key={attendee.id} {...{ attendee, wish, onWish }} />
          ))}
        </ul>
      </div>
    </Dialog>
  );
}

function Line({ attendee, wish, onWish }: { attendee: Attendee } & Pick<Props, "wish" | "onWish">) {
  const t = useT();
  const send = useSend();
  const { may } = useRoomFacts();
  const { pinnedId } = useLive().state.stage;
  const name = nameOf(attendee);
  const large = wish.largeId === attendee.id;
  const pinned = pinnedId === attendee.id;
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 border-t border-line py-1.5">
      <span className="min-w-0 grow basis-32 truncate font-semibold">{name}</span>
      <Button
        size="small"
        aria-label={t(large ? "floor:view.smallOf" : "floor:view.largeOf", { name })}
        onClick={() => onWish({ ...wish, largeId: large ? null : attendee.id })}
      >
        {t(large ? "floor:view.small" : "floor:view.large")}
      </Button>
      {may.floor && (
        <Button
          size="small"
          aria-label={t(pinned ? "floor:view.unpinOf" : "floor:view.pinOf", { name })}
          onClick={() => void send("stage.pin", { attendeeId: pinned ? null : attendee.id })}
        >
          {t(pinned ? "floor:view.unpin" : "floor:view.pin")}
        </Button>
      )}
    </li>
  );
}
