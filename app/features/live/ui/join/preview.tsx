import { VideoOff } from "lucide-react";
import { useEffect, useRef } from "react";
import { useT } from "../../../../i18n/use-t";
import type { OwnDevice } from "./use-own-device";

/** One's own picture as in a mirror, or why there is none. */
export function Preview({ camera, on }: { camera: OwnDevice; on: boolean }) {
  const t = useT();
  const ref = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    if (ref.current) ref.current.srcObject = camera.stream;
  }, [camera.stream]);
  return (
    <div
      data-theme="dark"
      className="relative flex aspect-video items-center justify-center overflow-hidden rounded outline outline-1 -outline-offset-1 outline-line"
    >
      {camera.stream ? (
        <video
          ref={ref}
          aria-label={t("join:preview")}
          autoPlay
          playsInline
          muted
          className="size-full -scale-x-100 object-cover"
        />
      ) : (
        <p className="flex flex-col items-center gap-2 px-8 text-center text-muted">
          <VideoOff size={32} strokeWidth={1.5} aria-hidden="true" />
          {t(on && camera.waiting ? "join:preview.wait" : "join:preview.off")}
        </p>
      )}
    </div>
  );
}
