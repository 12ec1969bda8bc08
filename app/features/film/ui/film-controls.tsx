import { Bookmark, FastForward, ListVideo, NotebookPen, Pause, Play, RotateCcw, SkipForward } from "lucide-react";
import { lazy, Suspense, useMemo, useState } from "react";
import { useT } from "../../../i18n/use-t";
import { Button } from "../../../ui/button";
import { IconButton } from "../../../ui/icon-button";
import { keepTrying } from "../../../ui/keep-trying";
import { ToggleButton } from "../../../ui/toggle-button";
import { modeAt } from "../playhead";
import type { FilmState } from "../state";
import { CueStrip } from "./cue-strip";
import { deskOf, isAdded, isAtEnd, isHeld, markerToNote } from "./desk";
import type { FilmControlsProps } from "./desk-props";
import { actionsOf } from "./film-actions";
import { MarkerWords } from "./marker-words";
import { ReadinessLine } from "./readiness-line";
import { useDeviceSetting } from "./use-device-setting";
import { useFilmKeys } from "./use-film-keys";
import { useMoment } from "./use-moment";
import { useLeftDrafts } from "./use-note-draft";

const HoldNotes = lazy(() => keepTrying(() => import("./hold-notes")));
const MarkerList = lazy(() => keepTrying(() => import("./marker-list")));

/** The film in the moderator's hands. */
export default function FilmControls(props: FilmControlsProps) {
  const { film, now, send, canControl, films, cities, online, sessionId } = props;
  const t = useT();
  const moment = useMoment(now, film.startedAt ?? 0);
  const [keysOn, setKeysOn] = useDeviceSetting("film.keys", true);
  const [listShown, showList] = useState(false);
  const [notesShown, showNotes] = useState(() => matchMedia("(min-width: 75rem)").matches);
  const [fresh, setFresh] = useState<number | null>(null);
  const actions = useMemo(() => actionsOf(film, now, send, films), [film, now, send, films]);
  useFilmKeys(keysOn && canControl && online, props.keysAreOn, actions.keys);
  useLeftDrafts(sessionId, send);

  const { state } = deskOf(film, moment);
  const held = isHeld(state);
  const loaded = film.filmId !== null;
  const off = !loaded || !online;
  const added = fresh === null ? undefined : film.markers.find(({ frame }) => frame === fresh);
  const noted = markerToNote(film, moment);
  const mark = async () => {
    const frame = actions.here();
    const sent = await send("film.addMarker", { frame }, film.rev);
    if (sent.done) setFresh(frame);
  };
  const giveFloor = (marker: string | undefined) => (marker && held ? props.floorFor(marker) : null);
  const opener = film.markers.find(({ id }) => id === film.markerId)?.opens;
  return (
    <section aria-label={t("film:desk")} className="@container grid grid-cols-[minmax(0,1fr)] gap-3">
      {!online && (
        <p role="status" className="rounded bg-danger-quiet px-3 py-2 text-15 text-danger">
          {t(loaded ? "film:desk.offline" : "film:desk.offlineIdle")}
        </p>
      )}
      <div className="grid gap-3 @min-[40rem]:grid-cols-[minmax(0,1fr)_20rem]">
        <CueStrip
          film={film}
          moment={moment}
          cities={cities}
          first={films[0]?.title ?? ""}
          extend={held && canControl && <Extend minutes={[2, 5]} off={off} onExtend={actions.extend} />}
          opens={(city) => {
            const give = giveFloor(opener);
            return (
              give && (
                <Button size="small" disabled={off} onClick={give}>
                  {t("film:desk.giveFloor", { city })}
                </Button>
              )
            );
          }}
        />
        <div className="grid content-start gap-2">
          {canControl && (
            <MainButton film={film} moment={moment} actions={actions} off={!online || films.length === 0} />
          )}
          <ReadinessLine film={film} moment={moment} sites={props.sites} />
        </div>
      </div>
      <div className="grid grid-cols-6 gap-1 *:px-0.5! @max-[22rem]:grid-cols-3">
        {canControl && (
          <>
            <IconButton stacked icon={RotateCcw} label={t("film:back")} onClick={actions.keys.j} disabled={off} />
            <IconButton stacked icon={FastForward} label={t("film:on")} onClick={actions.keys.l} disabled={off} />
          </>
        )}
        <IconButton stacked icon={SkipForward} label={t("film:next")} onClick={actions.keys.n} disabled={off} />
        <IconButton stacked icon={Bookmark} label={t("film:mark")} onClick={() => void mark()} disabled={off} />
        <IconButton stacked icon={ListVideo} label={t("film:markers")} onClick={() => showList(true)} />
        <ToggleButton
          stacked
          pressed={notesShown && noted !== null}
          icon={NotebookPen}
          label={t("film:notes")}
          disabled={noted === null}
          onClick={() => showNotes(!notesShown)}
        />
      </div>
      {added && isAdded(film, films, added.id) && (
        <MarkerWords
          key={added.id}
          marker={added}
          film={film}
          holds={film.markerId === added.id && held}
          send={send}
          onDone={() => setFresh(null)}
        />
      )}
      <Suspense fallback={null}>
        {notesShown && noted && <HoldNotes key={noted.id} {...props} marker={noted} />}
        {listShown && (
          <MarkerList {...props} moment={moment} keysOn={keysOn} onKeys={setKeysOn} onClose={() => showList(false)} />
        )}
      </Suspense>
    </section>
  );
}

interface MainProps {
  film: FilmState;
  moment: number;
  actions: ReturnType<typeof actionsOf>;
  off: boolean;
}

/** The one thing to do now. */
function MainButton({ film, moment, actions, off }: MainProps) {
  const t = useT();
  const mode = modeAt(film, moment);
  const runs = mode === "playing" || (mode === "armed" && film.startedAt !== null);
  const stands = mode === "paused" || mode === "holding";
  const icon = { size: 20, strokeWidth: 1.5, "aria-hidden": true } as const;
  const shared = { className: "w-full", title: t("film:key.play"), "aria-keyshortcuts": "K" };
  if (runs) {
    return (
      <Button {...shared} icon={<Pause {...icon} />} disabled={off} onClick={actions.pause}>
        {t("film:pause")}
      </Button>
    );
  }
  if (mode === "ended" || (film.filmId !== null && isAtEnd(film))) {
    return (
      <Button className="w-full" disabled={off} onClick={actions.stop}>
        {t("film:stop")}
      </Button>
    );
  }
  return (
    <Button
      {...shared}
      look="primary"
      icon={<Play {...icon} />}
      disabled={off}
      onClick={stands ? actions.resume : actions.play}
    >
      {t(stands ? "film:resume" : "film:play")}
    </Button>
  );
}

function Extend(props: { minutes: number[]; off: boolean; onExtend: (minutes: number) => void }) {
  const t = useT();
  return (
    <div className="flex gap-1">
      {props.minutes.map((minutes) => (
        <Button
          key={minutes}
          size="small"
          disabled={props.off}
          title={t("film:extendTitle", { minutes })}
          onClick={() => props.onExtend(minutes)}
        >
          {t("film:extend", { minutes })}
        </Button>
      ))}
    </div>
  );
}
