import "../../../i18n/floor-texts";
import { lazy, Suspense, useMemo } from "react";
import { useT } from "../../../i18n/use-t";
import { buttonClass } from "../../../ui/button";
import { cx } from "../../../ui/cx";
import { keepTrying } from "../../../ui/keep-trying";
import { Mark } from "../../../ui/mark";
import { Status } from "../../../ui/status";
import { FilmPlayer } from "../../film/ui/film-player";
import { RoundLine } from "../../floor/ui/round-line";
import type { RoomFacts } from "../room-facts";
import { noExtras } from "./film-slot";
import { LiveProvider, useLive, useLiveStore, useServerNow } from "./live-context";
import { LiveStore } from "./live-store";
import { MediaProvider, useMedia } from "./media/media-context";
import { nameIn, presentIn } from "./names";
import { noWish, onStage } from "./on-stage";
import { RoomFactsContext, useRoomFacts } from "./room-facts";
import { Stage } from "./stage";
import { Strip } from "./strip";
import { useCurrentItem } from "./use-items";

const WallVote = lazy(() => keepTrying(() => import("./wall-vote")));
const DebateBoard = lazy(() => keepTrying(() => import("./debate-board")));

/**
 * A site's second screen, on its wall: stage, tiles and captions large, nothing to press but the way out. It shows what the site's member
 * may see and is nobody itself: it sends no sound and no picture, plays no sound, and does not count as being here.
 */
export default function WallScreen({ facts }: { facts: RoomFacts }) {
  const { programme, session, own, first } = facts;
  const base = `/api/programmes/${programme.slug}/sessions/${session.number}`;
  // Nobody is "you" on the wall: one's own picture stands there as the others see it. And nobody may do anything.
  const shown = useMemo(() => {
    const may = Object.fromEntries(Object.keys(facts.may).map((what) => [what, false])) as RoomFacts["may"];
    return { ...facts, own: { ...own, attendeeId: "" }, may };
  }, [facts, own]);
  return (
    <RoomFactsContext.Provider value={shown}>
      <LiveProvider make={() => new LiveStore({ base, attendeeId: own.attendeeId, first, offline: "", wall: true })}>
        <Inside base={base} />
      </LiveProvider>
    </RoomFactsContext.Provider>
  );
}

function Inside({ base }: { base: string }) {
  const t = useT();
  const { standing, refusal } = useLive();
  const { programme, session } = useRoomFacts();
  const here = refusal === null && standing === "here";
  return (
    <MediaProvider base={base} on={here} quiet wall>
      <div data-theme="dark" className="flex h-dvh flex-col overflow-hidden text-18">
        <header className="flex min-h-12 items-center gap-3 border-b border-line px-4">
          <Mark size={22} className="shrink-0 text-accent" />
          <h1 className="min-w-0 grow truncate font-serif text-18">{session.title}</h1>
          <LineSign />
          <a
            className={cx(buttonClass("quiet", "small"), "shrink-0 whitespace-nowrap")}
            href={`/programmes/${programme.slug}/sessions/${session.number}`}
          >
            {t("floor:wall.leave")}
          </a>
        </header>
        {here ? (
          <Wall />
        ) : (
          <main className="m-auto px-6">
            <div role="status" className="flex max-w-reading flex-col gap-2 text-center">
              <p className="font-serif text-28">{refusal?.message || t("floor:wall.absent")}</p>
              {!refusal && <p className="text-muted">{t("floor:wall.absent.more")}</p>}
            </div>
          </main>
        )}
      </div>
    </MediaProvider>
  );
}

function Wall() {
  const { state } = useLive();
  const { people } = useMedia();
  const now = useServerNow();
  const attendees = presentIn(state, "");
  const item = useCurrentItem();
  const stage = onStage(state, people, item);
  const debates = item?.kind === "debate" || state.debate.arguments.some(({ removed }) => !removed);
  const { round } = state.speaking;
  return (
    <main className="flex min-h-0 flex-1 flex-col">
      {round && <RoundLine round={round} nameOf={(id) => nameIn(state, id)} now={now} send={null} />}
      <Stage stage={stage} attendees={attendees} ownId="" film={<WallFilm />} wish={noWish} onWish={null} />
      {state.votes.length > 0 && (
        <Suspense fallback={null}>
          <WallVote />
        </Suspense>
      )}
      {debates && (
        <Suspense fallback={null}>
          <DebateBoard />
        </Suspense>
      )}
      {stage.show !== "everybody" && <Strip attendees={attendees} stage={stage} />}
    </main>
  );
}

/** This screen is silent, and no site is ready by it. */
const silentPlace = { elsewhere: true, takeOver: () => {}, ready: () => {} };

function WallFilm() {
  const { clock } = useLiveStore();
  const { film } = useLive().state;
  const { filmExtras } = useRoomFacts();
  const extras = filmExtras[film.filmId ?? ""] ?? noExtras;
  return <FilmPlayer film={film} extras={extras} now={clock.now} own={silentPlace} wall />;
}

/** What keeps this screen from showing what happens. */
function LineSign() {
  const t = useT();
  const { line } = useLive();
  const { phase } = useMedia();
  if (line === "lost") return <Status tone="problem">{t("room:line.lost")}</Status>;
  if (phase === "elsewhere") return <Status tone="problem">{t("floor:wall.elsewhere")}</Status>;
  if (phase === "reconnecting") return <Status tone="hold">{t("room:tile.reconnecting")}</Status>;
  return null;
}
