import { ChevronLeft, ChevronRight } from "lucide-react";
import { type CSSProperties, useEffect, useState } from "react";
import { useT } from "../../../i18n/use-t";
import { IconButton } from "../../../ui/icon-button";
import type { Attendee } from "../../room/state";
import { useLive } from "./live-context";
import { capacity, pageOf } from "./pages";
import { Tile } from "./tile";
import { manyPeople, tileGrid, tileRatio } from "./tile-grid";

/** All alike, as large as the stage allows; where it is small a page at a time. Pictures of other pages are not fetched. */
export function Everybody({ attendees, ownId }: { attendees: Attendee[]; ownId: string }) {
  const t = useT();
  const { state } = useLive();
  const [box, size] = useBoxSize();
  const [asked, setAsked] = useState(0);
  if (attendees.length === 0) return <p className="m-auto text-18 text-muted">{t("room:stage.empty")}</p>;
  const isWide = ({ people }: Attendee) => people.length >= manyPeople;
  const largeFirst = [...attendees].sort((a, b) => Number(isWide(b)) - Number(isWide(a)));
  const { shown, page, pages } = pageOf(largeFirst, capacity(size.width, size.height), asked);
  const wide = shown.map(isWide);
  const { columns, width } = tileGrid(wide, size.width, size.height);
  return (
    <div className="flex min-h-0 min-w-0 flex-1 flex-col gap-1">
      <ul
        ref={box}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        className="grid min-h-0 flex-1 auto-rows-(--row) grid-flow-row-dense grid-cols-(--columns) place-content-center gap-2 overflow-y-auto *:aspect-auto *:size-full"
        style={{ "--row": `${width * tileRatio}px`, "--columns": `repeat(${columns}, ${width}px)` } as CSSProperties}
      >
        {shown.map((attendee, index) => (
          <Tile
            key={attendee.id}
            attendee={attendee}
            own={attendee.id === ownId}
            handNumber={1 + state.hands.findIndex((hand) => hand.attendeeId === attendee.id)}
            hasFloor={state.floor?.attendeeId === attendee.id}
            wide={wide[index] && wide.includes(false)}
          />
        ))}
      </ul>
      {pages > 1 && (
        <nav aria-label={t("room:pages")} className="flex items-center justify-center gap-2">
          <IconButton
            icon={ChevronLeft}
            label={t("room:pages.back")}
            iconOnly
            onClick={() => setAsked((page + pages - 1) % pages)}
          />
          <span role="status" className="clock text-14 text-muted">
            {t("room:pages.at", { page: page + 1, pages })}
          </span>
          <IconButton
            icon={ChevronRight}
            label={t("room:pages.on")}
            iconOnly
            onClick={() => setAsked((page + 1) % pages)}
          />
        </nav>
      )}
    </div>
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
