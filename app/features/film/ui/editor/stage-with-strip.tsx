import { useEffect, useRef, useState } from "react";
import type { Fields } from "../../edit-limits";
import type { EditedFilm } from "../../edit-view";
import { Stage } from "./stage";
import { type FlagPlace, Strip } from "./strip";
import { type Stage as StageState, useStage } from "./use-stage";

export interface StageProps {
  film: EditedFilm;
  /** Hands the stage over each time something changed on it. */
  onStage: (stage: StageState) => void;
  rehearsal: Fields | null;
  openers: { value: string; label: string }[];
  flags: FlagPlace[];
  mayEdit: boolean;
  onMark: () => void;
  onMove: (id: string, frame: number) => void;
  onPick: (id: string) => void;
}

/** The player and below it the strip. Loaded by itself: it brings the session's engine along. */
export function StageWithStrip(props: StageProps) {
  const { film, flags, mayEdit, onStage, onMove, onPick } = props;
  const [video, setVideo] = useState<HTMLVideoElement | null>(null);
  const stage = useStage(film, video);
  const told = useRef("");
  const { frame, shown, playing, rehearsed } = stage;
  const now = [frame, shown, playing, rehearsed].join();
  useEffect(() => {
    if (told.current === now) return;
    told.current = now;
    onStage(stage);
  });
  return (
    <>
      <Stage {...props} video={video} videoRef={setVideo} stage={stage} />
      <Strip {...{ film, flags, onMove, onPick }} at={frame} mayMove={mayEdit} onSeek={stage.show} />
    </>
  );
}
