import type { FilmState } from "../state";

type Rate = Pick<FilmState, "fpsNum" | "fpsDen" | "firstPtsMs">;

/** Where to seek in the file, in seconds, to see `frame`: its middle. Its very beginning often shows the frame before. */
export function seekTime(film: Rate, frame: number): number {
  return film.firstPtsMs / 1000 + ((frame + 0.5) * film.fpsDen) / film.fpsNum;
}

/** The frame a picture of the file belongs to; `mediaTime` in seconds as the browser reports it for that picture. */
export function frameOfPicture(film: Rate, mediaTime: number): number {
  return Math.round(((mediaTime - film.firstPtsMs / 1000) * film.fpsNum) / film.fpsDen);
}

/** The frame at `currentTime` (seconds): only an estimate, for browsers that do not report pictures just now. */
export function frameOfTime(film: Rate, currentTime: number): number {
  return Math.floor(((currentTime - film.firstPtsMs / 1000) * film.fpsNum) / film.fpsDen + 1e-3);
}

export const msOfFrames = (film: Rate, frames: number): number => (frames * film.fpsDen * 1000) / film.fpsNum;
