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
