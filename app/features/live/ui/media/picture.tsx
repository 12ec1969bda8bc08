import { useEffect, useRef } from "react";
import { cx } from "../../../../ui/cx";
import type { Shown } from "./media-view";

interface Props {
  attendeeId: string;
  picture: Shown;
  /** One's own camera is shown as in a mirror. */
  mirror?: boolean;
  /** Whole picture with bars (a screen), instead of filling the frame (a face). */
  whole?: boolean;
  label: string;
  /** Shown a second time on this page: not the one that is found by its attendee. */
  again?: boolean;
}

/** A moving picture of an attendee: their camera, or the screen they share. */
export function Picture({ attendeeId, picture, mirror, whole, label, again }: Props) {
  const ref = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    const video = ref.current;
    if (!video) return;
    picture.attach(video);
    return () => void picture.detach(video);
  }, [picture]);
  return (
    <video
      ref={ref}
      data-attendee={whole || again ? undefined : attendeeId}
      data-screen={whole ? attendeeId : undefined}
      aria-label={label}
      autoPlay
      playsInline
      muted
      className={cx("size-full", whole ? "object-contain" : "object-cover", mirror && "-scale-x-100")}
    />
  );
}
