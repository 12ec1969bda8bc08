import { type KeyboardEvent, type PointerEvent, useRef } from "react";
import { useT } from "../../../../i18n/use-t";
import { cx } from "../../../../ui/cx";
import { formatClock } from "../../../../ui/format-duration";
import type { EditedFilm } from "../../edit-view";
import { formatTimecode } from "../../timecode";
import { msOfFrames } from "../media-time";
import { useThumbnails } from "./use-thumbnails";

const pictures = 12;

/** A marker on the strip; `frame` may be one that is not saved yet. */
export interface FlagPlace {
  id: string;
  title: string;
  frame: number;
  wrong: boolean;
}

interface Props {
  film: EditedFilm;
  at: number;
  flags: FlagPlace[];
  mayMove: boolean;
  onSeek: (frame: number) => void;
  onPick: (id: string) => void;
  onMove: (id: string, frame: number) => void;
}

/** The film along its time, with a flag for each marker: drag one, or move it with the arrow keys. */
export function Strip(props: Props) {
  const t = useT();
  const { film, at, flags, onSeek } = props;
  const strip = useRef<HTMLDivElement>(null);
  const thumbnails = useThumbnails(film, pictures);
  const share = (frame: number) => `${(100 * (frame + 0.5)) / film.frames}%`;
  const frameUnder = ({ clientX }: { clientX: number }) => {
    const box = strip.current?.getBoundingClientRect();
    const part = box ? (clientX - box.left) / box.width : 0;
    return Math.min(Math.max(0, Math.floor(part * film.frames)), film.frames - 1);
  };
  return (
    <div className="pt-8">
      <div ref={strip} className="relative touch-none select-none">
        <div
          className="grid cursor-pointer grid-cols-6 overflow-hidden rounded bg-sunken sm:grid-cols-12"
          onPointerDown={(event) => onSeek(frameUnder(event))}
        >
          {thumbnails.map((picture, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a place on the strip is all that tells them apart
            <span key={i} className={cx("aspect-video bg-sunken", i % 2 === 1 && "max-sm:hidden")}>
              {picture && <img src={picture} alt="" draggable={false} className="size-full object-cover" />}
            </span>
          ))}
        </div>
        <span
          aria-hidden="true"
          className="pointer-events-none absolute -inset-y-1 w-0.5 -translate-x-1/2 bg-accent"
          style={{ left: share(at) }}
        />
        {flags.map((flag) => (
          <Flag key={flag.id} {...props} flag={flag} left={share(flag.frame)} frameUnder={frameUnder} />
        ))}
      </div>
      <p aria-hidden="true" className="clock mt-1 flex justify-between text-14 text-muted">
        {[0, 0.25, 0.5, 0.75, 1].map((part) => (
          <span key={part}>{formatClock(msOfFrames(film, film.frames * part))}</span>
        ))}
      </p>
      <p className="sr-only">{t("editor:strip.help")}</p>
    </div>
  );
}

function Flag({
  film,
  flag,
  left,
  mayMove,
  frameUnder,
  onMove,
  onPick,
}: Props & { flag: FlagPlace; left: string; frameUnder: (event: PointerEvent) => number }) {
  const t = useT();
  const second = Math.round(film.fpsNum / film.fpsDen);
  const steps: Record<string, number> = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 };
  const key = (event: KeyboardEvent) => {
    const step = steps[event.key] ?? { PageUp: 10 * second, PageDown: -10 * second }[event.key];
    if (event.key === "Enter") onPick(flag.id);
    else if (step && mayMove) onMove(flag.id, flag.frame + step * (event.shiftKey ? second : 1));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const drag = (event: PointerEvent) => {
    if (mayMove && event.currentTarget.hasPointerCapture(event.pointerId)) onMove(flag.id, frameUnder(event));
  };
  return (
    <div
      role="slider"
      tabIndex={0}
      aria-label={t("editor:strip.flag", { title: flag.title || t("editor:untitled") })}
      aria-valuemin={0}
      aria-valuemax={film.frames - 1}
      aria-valuenow={flag.frame}
      aria-valuetext={formatTimecode(film, flag.frame)}
      aria-readonly={!mayMove || undefined}
      title={`${formatTimecode(film, flag.frame)} ${flag.title}`}
      style={{ left }}
      className={cx("absolute -top-7 bottom-0 w-6 -translate-x-1/2", mayMove ? "cursor-ew-resize" : "cursor-pointer")}
      onKeyDown={key}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        onPick(flag.id);
      }}
      onPointerMove={drag}
    >
      <svg viewBox="0 0 16 16" width="20" height="20" aria-hidden="true" className="mx-auto">
        <path
          d="M2 1h12v9l-6 5-6-5z"
          className={cx("stroke-paper", flag.wrong ? "fill-danger" : "fill-copper")}
          strokeWidth="1"
        />
      </svg>
      <span
        aria-hidden="true"
        className={cx(
          "absolute top-5 bottom-0 left-1/2 w-0.5 -translate-x-1/2",
          flag.wrong ? "bg-danger" : "bg-copper",
        )}
      />
    </div>
  );
}
