import { lazy, Suspense, useCallback, useMemo } from "react";
import { useLanguage, useT } from "../../../i18n/use-t";
import { keepTrying } from "../../../ui/keep-trying";
import { useHere } from "../../../ui/use-here";
import type { FilmExtras } from "../../film/facts";
import type { SendFilm } from "../../film/ui/desk-props";
import { FilmPlayer } from "../../film/ui/film-player";
import { heldMarker, questionOf } from "../../film/ui/film-words";
import { CornerPicture } from "./corner-picture";
import { keysAreOn } from "./keys";
import { useLive, useLiveStore, useServerNow } from "./live-context";
import { reception } from "./media/level";
import { useMedia } from "./media/media-context";
import { useNotify, useSend } from "./notices";
import { onStage } from "./on-stage";
import { useRoomFacts } from "./room-facts";
import { useFloorSpeaks } from "./use-floor-speaks";
import { useOwnPlace } from "./use-own-place";

const NoFilm = lazy(() => keepTrying(() => import("./no-film")));
const FilmControls = lazy(() => keepTrying(() => import("../../film/ui/film-controls")));

export const noExtras: FilmExtras = { kbps: 0, copies: {}, stills: 0 };

/** The film on the stage, in step with every other site. */
export function FilmSlot() {
  const { clock } = useLiveStore();
  const { state } = useLive();
  const { people, level } = useMedia();
  const { own, filmExtras } = useRoomFacts();
  const place = useOwnPlace();
  const speech = useFloorSpeaks();
  const stage = onStage(state, people);
  const holder = state.stage.pinnedId ?? state.floor?.attendeeId;
  // While the film moves it has the stage alone; who has the floor is seen in a corner of it.
  const inCorner = stage.show === "film" && stage.speakerId === null && holder !== own.attendeeId ? holder : undefined;
  const corner = inCorner && state.attendees[inCorner]?.present ? <CornerPicture attendeeId={inCorner} /> : null;
  const extras = filmExtras[state.film.filmId ?? ""] ?? noExtras;
  if (!reception[level].film) {
    return (
      <Suspense fallback={null}>
        <NoFilm />
      </Suspense>
    );
  }
  return <FilmPlayer film={state.film} extras={extras} now={clock.now} own={place} speech={speech} corner={corner} />;
}

/** On a phone, what is asked while somebody speaks: the film's own line has given way to the speaker. */
export function HoldLine() {
  const t = useT();
  const language = useLanguage();
  const now = useServerNow();
  const { film } = useLive().state;
  const marker = heldMarker(film, now);
  if (!marker) return null;
  return (
    <p role="status" className="bg-copper-quiet px-3 py-1.5 text-15 md:hidden">
      <span className="font-semibold text-copper">{t("room:stage.held", { title: marker.title })}</span>{" "}
      {questionOf(marker, language)}
    </p>
  );
}

/** Sends a film command. Whoever was slower than another of the crew reads what happened and who did it. */
function useSendFilm(): SendFilm {
  const t = useT();
  const store = useLiveStore();
  const notify = useNotify();
  const { own } = useRoomFacts();
  return useCallback<SendFilm>(
    async (type, payload, expectedRev) => {
      const sent = await store.send(type, payload, { expectedRev });
      if (sent.done || type === "film.note") return sent;
      const { state } = store.snapshot();
      const last = state.film.lastDone;
      if (sent.code !== "stale" || !last) notify({ text: sent.message, tone: "problem" });
      else if (last.attendeeId !== own.attendeeId) {
        const name = (last.attendeeId && state.attendees[last.attendeeId]?.name) || t("film:somebody");
        notify({ text: t(`film:stale.${last.type}`, { name }), tone: "hold" });
      }
      return sent;
    },
    [store, notify, own, t],
  );
}

/** The film in the crew's hands; nothing for those who may not touch it, who do not load it either. */
export function FilmDesk() {
  const here = useHere();
  if (!useRoomFacts().may.discuss) return null;
  return (
    <div className="shrink-0 overflow-y-auto border-line px-3 py-2 lg:max-h-[45dvh] above:border-b beside:max-h-[70%] beside:border-t beside:p-4">
      {here && (
        <Suspense fallback={null}>
          <Desk />
        </Suspense>
      )}
    </div>
  );
}

function Desk() {
  const { clock } = useLiveStore();
  const { state, line } = useLive();
  const { films, sites, may, runSheet, own, session } = useRoomFacts();
  const give = useSend();
  const sendFilm = useSendFilm();
  const cities = useMemo(() => Object.fromEntries(sites.map((site) => [site.slug, site.city])), [sites]);
  const ordered = useMemo(() => {
    const planned = new Set(runSheet.map((item) => item.filmId));
    return [...films].sort((a, b) => Number(planned.has(b.filmId)) - Number(planned.has(a.filmId)));
  }, [films, runSheet]);
  const present = Object.values(state.attendees).flatMap(({ present, site, joinedAt }) =>
    present && site ? [{ slug: site.slug, city: site.city, joinedAt }] : [],
  );
  const floorFor = (slug: string) => {
    const site = Object.values(state.attendees).find((attendee) => attendee.present && attendee.site?.slug === slug);
    if (!may.floor || !site || state.floor?.attendeeId === site.id) return null;
    return () => void give("floor.give", { attendeeId: site.id });
  };
  return (
    <FilmControls
      film={state.film}
      now={clock.now}
      send={sendFilm}
      canControl={may.film}
      films={ordered}
      cities={cities}
      online={line !== "lost"}
      keysAreOn={keysAreOn}
      sites={present}
      sessionId={session.id}
      ownId={own.attendeeId}
      nameOf={(id) => state.attendees[id]?.name ?? ""}
      floorFor={floorFor}
    />
  );
}
