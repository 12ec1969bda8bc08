import { EyeOff, Move, User } from "lucide-react";
import { useT } from "../../../i18n/use-t";
import { cx } from "../../../ui/cx";
import { IconButton } from "../../../ui/icon-button";
import { useDeviceSetting } from "../../film/ui/use-device-setting";
import { useLive } from "./live-context";
import { useMedia } from "./media/media-context";
import { Picture } from "./media/picture";
import { nameIn } from "./names";

const corners = ["top-3 right-3", "bottom-3 right-3", "bottom-3 left-3", "top-3 left-3"];

/** Who has the floor, small over the moving film; this device chooses the corner, or hides it. */
export function CornerPicture({ attendeeId }: { attendeeId: string }) {
  const t = useT();
  const { state } = useLive();
  const person = useMedia().people[attendeeId];
  const [corner, setCorner] = useDeviceSetting("film.corner", 0);
  const [hidden, setHidden] = useDeviceSetting("film.cornerHidden", false);
  const name = nameIn(state, attendeeId);
  const place = cx("absolute z-10", corners[corner % corners.length]);
  if (hidden) {
    return (
      <IconButton
        look="quiet"
        icon={User}
        label={t("room:corner.show", { name })}
        iconOnly
        className={place}
        onClick={() => setHidden(false)}
      />
    );
  }
  return (
    <section
      aria-label={t(state.floor?.attendeeId === attendeeId ? "room:corner" : "room:corner.pinned", { name })}
      className={cx(place, "w-28 overflow-hidden rounded border border-line bg-raised shadow-float @min-[36rem]:w-40")}
    >
      {person?.camera && (
        <div className="aspect-video">
          <Picture attendeeId={attendeeId} picture={person.camera} label={name} again />
        </div>
      )}
      <p className="truncate px-2 pt-1 text-14 font-semibold @max-[36rem]:sr-only">{name}</p>
      <div className="flex justify-between *:grow">
        <IconButton
          icon={Move}
          label={t("room:corner.move")}
          iconOnly
          onClick={() => setCorner((corner + 1) % corners.length)}
        />
        <IconButton icon={EyeOff} label={t("room:corner.hide")} iconOnly onClick={() => setHidden(true)} />
      </div>
    </section>
  );
}
