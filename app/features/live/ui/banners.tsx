import { Volume2 } from "lucide-react";
import { lazy, Suspense } from "react";
import { useT } from "../../../i18n/use-t";
import { Button } from "../../../ui/button";
import { keepTrying } from "../../../ui/keep-trying";
import { Notice } from "../../../ui/notice";
import { useHere } from "../../../ui/use-here";
import { deputyOf, mayLead } from "../../room/leader";
import { useLive } from "./live-context";
import { useMedia, useMediaLink } from "./media/media-context";
import { nameIn } from "./names";
import { Renewed } from "./renewed";
import { useRoomFacts } from "./room-facts";
import { useLasting } from "./use-lasting";

const AnnouncementBanner = lazy(() => keepTrying(() => import("./announcement-banner")));
const LineNotice = lazy(() => keepTrying(() => import("./line-notice")));
/** How long the line must be weak before less is offered (ms). */
const weakForMs = 15_000;
const Companion = lazy(() => keepTrying(() => import("./companion")));

/** What stands between this person and the room's sound and picture, one line each. Film and chat go on meanwhile. */
export function Banners() {
  const t = useT();
  const media = useMedia();
  const link = useMediaLink();
  const here = useHere();
  const { line, state, renewed, companion } = useLive();
  const nobodyLeads = useLasting(state.leads === null && Object.values(state.attendees).some(mayLead), 4_000);
  const problems = Object.entries(media.deviceProblems);
  const { own } = useRoomFacts();
  const deputy = deputyOf(state);
  const quality = media.people[own.attendeeId]?.quality;
  const weak = useLasting(quality === "poor" || quality === "lost", weakForMs, media.level);
  return (
    <div className="flex flex-col [&>div]:rounded-none [&>div]:py-1.5 [&>div]:text-15">
      {companion && (
        <Suspense fallback={null}>
          <Companion />
        </Suspense>
      )}
      {here && state.announcement && (
        <Suspense fallback={null}>
          <AnnouncementBanner />
        </Suspense>
      )}
      {line === "lost" && (
        <Notice tone="problem" role="status">
          {t("room:line.lostLong")}
        </Notice>
      )}
      {line !== "lost" && renewed && <Renewed />}
      {line !== "lost" && nobodyLeads && (
        <Notice tone="hold" role="status">
          {t(state.film.filmId === null ? "room:lead.nobody" : "room:lead.nobodyFilm")}
        </Notice>
      )}
      {line !== "lost" && deputy && (
        <Notice tone="hold" role="status">
          {t(deputy === own.attendeeId ? "room:lead.deputyYou" : "room:lead.deputy", { name: nameIn(state, deputy) })}
        </Notice>
      )}
      {weak && (
        <Suspense fallback={null}>
          <LineNotice />
        </Suspense>
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
