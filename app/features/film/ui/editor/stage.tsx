import { type KeyboardEvent, type RefCallback, useEffect, useState } from "react";
import { useLanguage, useT } from "../../../../i18n/use-t";
import { Button } from "../../../../ui/button";
import { Key } from "../../../../ui/key";
import type { Fields } from "../../edit-limits";
import type { EditedFilm } from "../../edit-view";
import { formatTimecode } from "../../timecode";
import { CaptionLines } from "../caption-lines";
import { useCaptions } from "../use-captions";
import { languageName } from "./language-name";
import type { Stage as StageState } from "./use-stage";

interface Props {
  film: EditedFilm;
  stage: StageState;
  video: HTMLVideoElement | null;
  videoRef: RefCallback<HTMLVideoElement>;
  /** The marker of the rehearsal, with what is filled in just now. */
  rehearsal: Fields | null;
  openers: { value: string; label: string }[];
  mayEdit: boolean;
  onMark: () => void;
}

/** The film on its editor's own stage: to the frame, with keys that count while the focus is in here. */
export function Stage(props: Props) {
  const t = useT();
  const { film, stage, video } = props;
  const [captions, setCaptions] = useState("");
  const language = useLanguage();
  const href = film.captions.find((one) => one.language === captions)?.href ?? null;
  const lines = useCaptions(video, href, captions);
  return (
    <section
      aria-label={t("editor:stage.name")}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: its keys count while it has the focus
      tabIndex={0}
      onKeyDown={(event) => takeKey(event, stage)}
      className="rounded"
    >
      <div className="relative overflow-hidden rounded bg-[#14181a]">
        {/* biome-ignore lint/a11y/useMediaCaption: the captions are drawn below, where they can be chosen */}
        <video
          ref={props.videoRef}
          data-film=""
          src={film.mediaHref ?? undefined}
          poster={film.posterHref ?? undefined}
          preload="auto"
          playsInline
          className="aspect-video w-full"
        />
        <CaptionLines lines={lines} size="normal" back="dark" language={captions} />
        <Overlay {...props} />
      </div>
      <Controls {...props} />
      {film.captions.length > 0 && (
        <label className="mt-3 inline-flex items-center gap-2 text-15">
          {t("editor:stage.captions")}
          <select
            value={captions}
            onChange={(event) => setCaptions(event.target.value)}
            className="min-h-8 rounded border border-edge bg-raised px-2"
          >
            <option value="">{t("editor:stage.captionsOff")}</option>
            {film.captions.map((one) => (
              <option key={one.language} value={one.language}>
                {languageName(one.language, language)}
              </option>
            ))}
          </select>
        </label>
      )}
    </section>
  );
}

function takeKey(event: KeyboardEvent, stage: StageState): void {
  const { key, target, shiftKey, altKey, ctrlKey, metaKey } = event;
  const inControl = target instanceof Element && target.closest("button, select, input") !== null;
  const direction = { ArrowLeft: -1, ArrowRight: 1 }[key];
  if (altKey || ctrlKey || metaKey || (inControl && (key === " " || target instanceof HTMLSelectElement))) return;
  if (direction && shiftKey) stage.stepSeconds(direction);
  else if (direction) stage.step(direction);
  else if (key === " ") stage.toggle();
  else return;
  event.preventDefault();
}

function Controls({ film, stage, mayEdit, onMark }: Props) {
  const t = useT();
  const steps = [
    { label: t("editor:stage.secondBack"), press: () => stage.stepSeconds(-1) },
    { label: t("editor:stage.frameBack"), press: () => stage.step(-1) },
    { label: t("editor:stage.frameOn"), press: () => stage.step(1) },
    { label: t("editor:stage.secondOn"), press: () => stage.stepSeconds(1) },
  ];
  return (
    <>
      <div className="mt-3 flex flex-wrap items-center gap-2">
        <Button type="button" size="small" className="min-w-20" onClick={stage.toggle}>
          {stage.playing ? t("editor:stage.pause") : t("editor:stage.play")}
        </Button>
        {steps.map(({ label, press }) => (
          <Button key={label} type="button" size="small" className="clock" onClick={press}>
            {label}
          </Button>
        ))}
        <Button type="button" size="small" onClick={() => stage.playTo(stage.frame, 3)}>
          {t("editor:stage.before")}
        </Button>
        {mayEdit && (
          <Button type="button" size="small" look="primary" onClick={onMark}>
            {t("editor:stage.mark")}
          </Button>
        )}
        {stage.soundRefused && (
          <Button type="button" size="small" onClick={stage.soundOn}>
            {t("editor:stage.soundOn")}
          </Button>
        )}
        <p className="clock ml-auto text-15" data-frame={stage.shown ?? undefined}>
          <span className="text-18 font-semibold">{formatTimecode(film, stage.frame)}</span>{" "}
          <span className="text-muted">{t("editor:stage.frame", { frame: stage.frame })}</span>
        </p>
      </div>
      <p className="mt-2 text-14 text-muted max-md:hidden">
        {t("editor:stage.keys")} <Key>←</Key> <Key>→</Key> {t("editor:stage.keysFrame")} · <Key>⇧ ←</Key> <Key>⇧ →</Key>{" "}
        {t("editor:stage.keysSecond")} · <Key>{t("editor:stage.space")}</Key> {t("editor:stage.keysPlay")}
      </p>
    </>
  );
}

/** The count-down of a rehearsal, and the card that stands over the film while it holds. */
function Overlay({ film, stage, rehearsal, openers }: Props) {
  const t = useT();
  const language = useLanguage();
  const left = useSecondsLeft(stage.rehearsed === null ? null : stage.startsAt);
  if (stage.rehearsed === null || !rehearsal) return null;
  if (left > 0)
    return (
      <p className="absolute inset-0 flex items-center justify-center bg-[#000]/40 font-serif text-40 text-[#fff]">
        {left}
      </p>
    );
  if (stage.playing) return null;
  const question = rehearsal[`question.${language}`] || rehearsal["question.en"];
  const opener = openers.find(({ value }) => value === rehearsal.opens)?.label;
  const exact = stage.shown === stage.rehearsed;
  return (
    <div role="status" className="absolute inset-x-0 bottom-0 bg-[#000]/80 px-5 py-4 text-[#fff]">
      <p className="text-14">
        {exact ? t("editor:rehearsal.held", { frame: stage.rehearsed }) : t("editor:rehearsal.going")}
      </p>
      {rehearsal.title && <p className="font-serif text-18 md:text-22">{rehearsal.title}</p>}
      {question && <p className="max-w-reading">{question}</p>}
      <p className="text-14">
        {[
          opener && t("editor:rehearsal.opens", { who: opener }),
          rehearsal.minutes && t("editor:rehearsal.minutes", { count: Number(rehearsal.minutes) }),
          rehearsal.closing && t("editor:field.closing"),
        ]
          .filter(Boolean)
          .join(" · ")}
      </p>
      <span className="sr-only">{formatTimecode(film, stage.rehearsed)}</span>
    </div>
  );
}

/** Whole seconds until `at` (by `performance.now()`), counting down; 0 when it is past or null. */
function useSecondsLeft(at: number | null): number {
  const [left, setLeft] = useState(0);
  useEffect(() => {
    const look = () => setLeft(at === null ? 0 : Math.max(0, Math.ceil((at - performance.now()) / 1000)));
    look();
    const every = setInterval(look, 100);
    return () => clearInterval(every);
  }, [at]);
  return left;
}
