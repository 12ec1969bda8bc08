import { useEffect, useState } from "react";
import type { EditedFilm } from "../../edit-view";
import { msOfFrame } from "../../timecode";
import { seekTime } from "../media-time";

const width = 160;

/**
 * Pictures of the film, evenly spread: the server's stills where it has made some, else cut here out of the film itself, one
 * after the other. A picture that is not there (yet) is null.
 */
export function useThumbnails(film: EditedFilm, count: number): (string | null)[] {
  const [pictures, setPictures] = useState<(string | null)[]>(() => Array(count).fill(null));
  const { id, mediaHref, frames } = film;
  useEffect(() => {
    if (!mediaHref) return;
    const stop = new AbortController();
    const wanted = Array.from({ length: count }, (_, at) => Math.floor(((at + 0.5) * frames) / count));
    const put = (at: number, picture: string) => {
      if (!stop.signal.aborted) setPictures((before) => before.map((one, i) => (i === at ? picture : one)));
    };
    const still = (frame: number) => `/api/films/${id}/stills/${Math.floor(msOfFrame(film, frame) / 1000)}.jpg`;
    const work = async () => {
      const first = await fetch(still(wanted[0] ?? 0), { method: "HEAD", signal: stop.signal });
      if (first.ok) for (const [at, frame] of wanted.entries()) put(at, still(frame));
      else await cut(film, wanted, put, stop.signal);
    };
    work().catch(() => undefined);
    return () => stop.abort();
  }, [id, mediaHref, frames, count, film]);
  return pictures;
}

/** Draws frames of a second, silent copy of the video; each is handed over as it comes. */
async function cut(
  film: EditedFilm,
  frames: number[],
  put: (at: number, picture: string) => void,
  stop: AbortSignal,
): Promise<void> {
  const video = document.createElement("video");
  Object.assign(video, { src: film.mediaHref, muted: true, preload: "auto", playsInline: true });
  const end = () => {
    video.removeAttribute("src");
    video.load();
  };
  stop.addEventListener("abort", end, { once: true });
  await heard(video, "loadeddata", stop);
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = Math.round((width * video.videoHeight) / video.videoWidth) || 90;
  const pen = canvas.getContext("2d");
  for (const [at, frame] of frames.entries()) {
    video.currentTime = seekTime(film, frame);
    await heard(video, "seeked", stop);
    pen?.drawImage(video, 0, 0, canvas.width, canvas.height);
    put(at, canvas.toDataURL("image/jpeg", 0.7));
  }
  end();
}

/** Waits for an event of the video; fails when the film cannot be read or nobody wants it any more. */
function heard(video: HTMLVideoElement, event: string, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    video.addEventListener(event, () => resolve(), { once: true, signal });
    for (const end of ["error", "emptied"]) video.addEventListener(end, reject, { once: true, signal });
    signal.addEventListener("abort", reject, { once: true });
  });
}
