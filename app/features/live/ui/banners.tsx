import { Volume2 } from "lucide-react";
import { useT } from "../../../i18n/use-t";
import { Button } from "../../../ui/button";
import { Notice } from "../../../ui/notice";
import { useLive } from "./live-context";
import { useMedia, useMediaLink } from "./media/media-context";

/** What stands between this person and the room's sound and picture, one line each. Film and chat go on meanwhile. */
export function Banners() {
  const t = useT();
  const media = useMedia();
  const link = useMediaLink();
  const { line } = useLive();
  const problems = Object.entries(media.deviceProblems);
  return (
    <div className="flex flex-col [&>div]:rounded-none [&>div]:py-1.5 [&>div]:text-15">
      {line === "lost" && (
        <Notice tone="problem" role="status">
          {t("room:line.lostLong")}
        </Notice>
      )}
      {line !== "lost" && media.phase !== "live" && media.problem && (
        <Notice tone="hold" role="status">
          {media.problem.message || t("room:media.unreachable")}
        </Notice>
      )}
      {!media.problem && media.phase === "reconnecting" && (
        <Notice tone="hold" role="status">
          {t("room:media.reconnecting")}
        </Notice>
      )}
      {media.phase === "elsewhere" && (
        <Notice
          tone="hold"
          role="status"
          action={
            <Button size="small" onClick={() => link.start(media.wanted)}>
              {t("room:media.here")}
            </Button>
          }
        >
          {t("room:media.elsewhere")}
        </Notice>
      )}
      {media.soundBlocked && (
        <Notice
          role="status"
          action={
            <Button
              size="small"
              look="primary"
              icon={<Volume2 size={18} strokeWidth={1.5} />}
              onClick={() => void link.turnSoundOn()}
            >
              {t("room:media.soundOn")}
            </Button>
          }
        >
          {t("room:media.soundBlocked")}
        </Notice>
      )}
      {problems.map(([source, problem]) => (
        <Notice key={source} tone="hold" role="status">
          {t(`join:problem.${problem}`, { device: t(`join:${source}.name`) })}
        </Notice>
      ))}
    </div>
  );
}
