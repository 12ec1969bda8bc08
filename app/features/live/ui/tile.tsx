import { MicOff } from "lucide-react";
import { useRef } from "react";
import { useT } from "../../../i18n/use-t";
import { cx } from "../../../ui/cx";
import { Flag } from "../../../ui/flag";
import { countryHue } from "../../../ui/site-mark";
import { HandIcon } from "../../floor/ui/hand-icon";
import type { Attendee } from "../../room/state";
import { useLive } from "./live-context";
import { useMedia } from "./media/media-context";
import { Picture } from "./media/picture";
import { nameOf } from "./names";
import { QualityBars } from "./quality-bars";

interface Props {
  attendee: Attendee;
  own: boolean;
  /** Place in the queue of hands, from 1; 0 when no hand is up. */
  handNumber: number;
  hasFloor: boolean;
  /** The picture is large on the stage already. */
  away?: boolean;
  large?: boolean;
  /** Takes four places in the grid. */
  wide?: boolean;
}

/** One attendee: the picture, and everything one must know of them in one line. */
export function Tile({ attendee, own, handNumber, hasFloor, away, large, wide }: Props) {
  const t = useT();
  const media = useMedia();
  const person = media.people[attendee.id];
  const name = nameOf(attendee);
  const hand = useLive().state.hands[handNumber - 1];
  const sign = useConnectionSign(attendee.id, own);
  return (
    <li
      className={cx(
        "@container relative isolate flex min-h-0 min-w-0 overflow-hidden rounded bg-raised outline outline-1 -outline-offset-1 outline-line transition-[outline-color]",
        person?.speaking && "outline-2! outline-accent!",
        hasFloor && "outline-3! outline-copper!",
        wide && "col-span-2 row-span-2",
        large ? "m-auto aspect-video max-h-full w-full" : "aspect-video",
      )}
    >
      {person?.camera && !away ? (
        <Picture attendeeId={attendee.id} picture={person.camera} mirror={own} label={name} />
      ) : (
        !away && <Blank attendee={attendee} large={large} />
      )}
      {away && <p className="m-auto pb-4 text-14 text-muted">{t("room:tile.onStage")}</p>}
      <div className="pointer-events-none absolute inset-x-0 top-0 flex items-start justify-between gap-1 p-1.5">
        <span className="flex flex-wrap gap-1">
          {hasFloor && !away && <Sign className="bg-copper-quiet text-copper">{t("room:tile.floor")}</Sign>}
          {hand && (
            <Sign className="bg-copper-quiet text-copper">
              <HandIcon kind={hand.kind} />
              <span className="sr-only">{t("room:tile.hand")}</span>
              <span className="clock">{handNumber}</span>
              <span className="max-w-40 truncate @max-[13rem]:sr-only">
                {hand.person ?? t(`room:hand.${hand.kind}`)}
              </span>
            </Sign>
          )}
        </span>
        {sign && <Sign className="bg-danger-quiet text-danger">{t(sign)}</Sign>}
      </div>
      <div className="absolute inset-x-0 bottom-0 flex items-center gap-1.5 bg-linear-to-t from-[#0b0e10]/90 to-transparent px-2 pt-5 pb-1.5 text-[#f4f1ea]">
        {attendee.site && <Flag country={attendee.site.country} width={large ? 24 : 18} />}
        <span className={cx("min-w-0 truncate font-semibold", large ? "text-18" : "text-14")}>
          {name}
          {own && <span className="font-normal"> · {t("room:you")}</span>}
        </span>
        {attendee.people.length > 0 && (
          <span
            className="clock hidden min-w-0 shrink-[99] truncate text-14 @min-[15rem]:inline"
            title={attendee.people.join(", ")}
          >
            {t("room:tile.people", { count: attendee.people.length })}
            <span className="@max-[30rem]:hidden">: {attendee.people.join(", ")}</span>
          </span>
        )}
        <span className="ml-auto flex shrink-0 items-center gap-1.5">
          {person && !person.microphone && <MicOff size={16} strokeWidth={1.5} aria-label={t("room:tile.muted")} />}
          {person && <QualityBars quality={person.quality} />}
        </span>
      </div>
    </li>
  );
}

function Sign({ className, children }: { className: string; children: React.ReactNode }) {
  return (
    <span className={cx("inline-flex items-center gap-1 rounded px-1.5 text-14 font-semibold", className)}>
      {children}
    </span>
  );
}

/** Without a picture: the country's hue and a letter. */
function Blank({ attendee, large }: { attendee: Attendee; large?: boolean }) {
  const words = nameOf(attendee).split(/\s+/).slice(0, 2);
  return (
    <div className="flex size-full items-center justify-center bg-raised pb-4">
      <span
        aria-hidden="true"
        className={cx(
          "flex items-center justify-center rounded-full font-serif text-[#14181a]",
          large ? "size-24 text-40" : "size-9 text-16 @min-[15rem]:size-16 @min-[15rem]:text-28",
          countryHue(attendee.site?.country ?? ""),
        )}
      >
        {words.map((word) => word[0]).join("")}
      </span>
    </div>
  );
}

/** The words for a line that is not well: only once this person's sound and picture have been here. */
function useConnectionSign(attendeeId: string, own: boolean): string | null {
  const { phase, people } = useMedia();
  const seen = useRef(false);
  if (people[attendeeId]) seen.current = true;
  if (own) return phase === "reconnecting" ? "room:tile.reconnecting" : null;
  if (phase === "live" && seen.current && !people[attendeeId]) return "room:tile.reconnecting";
  return people[attendeeId]?.quality === "lost" ? "room:tile.lost" : null;
}
