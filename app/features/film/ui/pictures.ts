/** A picture of the film that reached the screen. */
export interface Picture {
  /** Seconds in the file. */
  mediaTime: number;
  /** When it is seen, by `performance.now()`. */
  shownAt: number;
}

/**
 * Reports every picture a video shows, until the result is called. Browsers report none while the page is hidden; one that cannot
 * report pictures at all gives its `currentTime` at each refresh of the screen, which is less exact.
 */
export function watchPictures(video: HTMLVideoElement, seen: (picture: Picture) => void): () => void {
  let handle = 0;
  if ("requestVideoFrameCallback" in video) {
    const next: VideoFrameRequestCallback = (_, { mediaTime, expectedDisplayTime }) => {
      handle = video.requestVideoFrameCallback(next);
      seen({ mediaTime, shownAt: expectedDisplayTime });
    };
    handle = video.requestVideoFrameCallback(next);
    return () => video.cancelVideoFrameCallback(handle);
  }
  const page = globalThis;
  const next = (shownAt: number) => {
    handle = page.requestAnimationFrame(next);
    if (!(video as HTMLVideoElement).seeking) seen({ mediaTime: (video as HTMLVideoElement).currentTime, shownAt });
  };
  handle = page.requestAnimationFrame(next);
  return () => page.cancelAnimationFrame(handle);
}

/**
 * Seconds in the file of the picture that is painted now, asked of the browser; null where it cannot tell. The report of the last
 * picture before a pause can get lost: it comes only if the next report was asked for before that picture was painted.
 */
export function paintedTime(video: HTMLVideoElement): number | null {
  if (!("VideoFrame" in globalThis) || document.hidden) return null;
  try {
    const picture = new VideoFrame(video);
    const seconds = picture.timestamp / 1e6;
    picture.close();
    return seconds;
  } catch {
    return null;
  }
}
