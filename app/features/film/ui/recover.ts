/** Loads a film again whose download broke off, after 1, 2, 4 and then every 5 seconds, until the result is called. */
export function recoverDownload(video: HTMLVideoElement): () => void {
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const again = () => {
    if (
      video.error?.code !== MediaError.MEDIA_ERR_NETWORK &&
      video.error?.code !== MediaError.MEDIA_ERR_SRC_NOT_SUPPORTED
    )
      return;
    clearTimeout(timer);
    timer = setTimeout(() => video.load(), Math.min(5000, 1000 * 2 ** failures++));
  };
  const fine = () => {
    failures = 0;
  };
  video.addEventListener("error", again);
  video.addEventListener("canplay", fine);
  return () => {
    clearTimeout(timer);
    video.removeEventListener("error", again);
    video.removeEventListener("canplay", fine);
  };
}
