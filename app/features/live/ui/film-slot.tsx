import { useCallback, useMemo } from "react";
import { useLanguage, useT } from "../../../i18n/use-t";
import { FilmControls, type SendFilm } from "../../film/ui/film-controls";
import { FilmPlayer } from "../../film/ui/film-player";
import { heldMarker, questionOf } from "../../film/ui/film-words";
import { useLive, useLiveStore, useServerNow } from "./live-context";
import { useSend } from "./notices";
import { useRoomFacts } from "./room-facts";

/** The film on the stage, in step with every other site. */
export function FilmSlot() {
  const { clock } = useLiveStore();
  const { film } = useLive().state;
  return <FilmPlayer film={film} now={clock.now} />;
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

/** The film in the crew's hands; nothing for those who may not touch it. */
export function FilmDesk() {
  const { clock } = useLiveStore();
  const { film } = useLive().state;
  const { films, sites, may, runSheet } = useRoomFacts();
  const send = useSend();
  const sendFilm = useCallback<SendFilm>((type, payload, expectedRev) => send(type, payload, { expectedRev }), [send]);
  const cities = useMemo(() => Object.fromEntries(sites.map((site) => [site.slug, site.city])), [sites]);
  const ordered = useMemo(() => {
    const own = new Set(runSheet.map((item) => item.filmId));
    return [...films].sort((a, b) => Number(own.has(b.filmId)) - Number(own.has(a.filmId)));
  }, [films, runSheet]);
  if (!may.discuss) return null;
  return (
    <div className="px-3 py-2 max-xl:border-b max-xl:border-line xl:border-t xl:border-line xl:p-4">
      <FilmControls film={film} now={clock.now} send={sendFilm} canControl={may.film} films={ordered} cities={cities} />
    </div>
  );
}
