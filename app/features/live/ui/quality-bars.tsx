import { useT } from "../../../i18n/use-t";
import { cx } from "../../../ui/cx";
import type { Quality } from "./media/media-view";

const lit: Record<Quality, number> = { good: 3, weak: 2, poor: 1, lost: 0, unknown: 0 };

/** A connection's quality in three bars; nothing until it is known. */
export function QualityBars({ quality }: { quality: Quality }) {
  const t = useT();
  if (quality === "unknown") return null;
  return (
    <span role="img" aria-label={t(`room:quality.${quality}`)} className="flex h-3.5 items-end gap-0.5">
      {["h-1.5", "h-2.5", "h-3.5"].map((height, at) => (
        <span
          key={height}
          className={cx("w-1 rounded-[1px]", height, at < lit[quality] ? "bg-[#f4f1ea]" : "bg-[#f4f1ea]/30")}
        />
      ))}
    </span>
  );
}
