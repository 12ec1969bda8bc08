import { X } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { useT } from "../../../i18n/use-t";
import { Button } from "../../../ui/button";
import { cx } from "../../../ui/cx";
import { controlClass } from "../../../ui/field";
import { formatClock } from "../../../ui/format-duration";
import { IconButton } from "../../../ui/icon-button";
import { hits, type Line, lineAt } from "./transcript-lines";

interface Props {
  video: HTMLVideoElement | null;
  src: string;
  language: string;
  /** Where the film is. */
  seconds: number;
  onClose: () => void;
}

/** All that is said in the film. It goes along with the film; its lines are for reading and searching, not for pressing. */
export default function Transcript({ video, src, language, seconds, onClose }: Props) {
  const t = useT();
  const lines = useLines(video, src, language);
  const [words, setWords] = useState("");
  const [follows, setFollows] = useState(true);
  const [phone] = useState(() => !matchMedia("(min-width: 47.5rem)").matches);
  const list = useRef<HTMLOListElement>(null);
  const current = lineAt(lines ?? [], seconds);
  const searching = words.trim() !== "";
  const shown = (lines ?? []).map((line, index) => ({ ...line, index }));
  const found = searching ? shown.filter(({ text }) => hits(text, words).length > 0) : shown;

  useEffect(() => {
    const box = list.current;
    const line = box?.querySelector<HTMLElement>(`[data-line="${current}"]`);
    if (!box || !line || !follows || searching) return;
    box.scrollTo({ top: line.offsetTop - box.clientHeight / 2 + line.clientHeight / 2 });
  }, [current, follows, searching]);

  const panel = (
    <section
      aria-label={t("film:transcript")}
      className={cx(
        "flex min-h-0 flex-col gap-2 border-line border-t bg-raised p-3 text-15",
        phone
          ? "fixed inset-x-0 bottom-14 z-30 h-[42dvh] shadow-float"
          : "max-h-48 @min-[44rem]/film:max-h-none @min-[44rem]/film:w-72 @min-[44rem]/film:border-t-0 @min-[44rem]/film:border-l",
      )}
    >
      <div className="flex items-center gap-1">
        <input
          type="search"
          aria-label={t("film:transcript.search")}
          placeholder={t("film:transcript.search")}
          value={words}
          onChange={(event) => setWords(event.target.value)}
          className={cx(controlClass, "min-h-10 py-1! text-15!")}
        />
        <IconButton icon={X} label={t("film:transcript.close")} iconOnly onClick={onClose} />
      </div>
      {lines && found.length === 0 && (
        <p role="status" className="text-muted">
          {t(searching ? "film:transcript.notFound" : "film:transcript.none")}
        </p>
      )}
      <ol
        ref={list}
        lang={language}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        onWheel={() => setFollows(false)}
        onTouchMove={() => setFollows(false)}
        className="relative min-h-0 grow overflow-y-auto"
      >
        {found.map(({ start, text, index }) => (
          <li
            key={`${start} ${text}`}
            data-line={index}
            aria-current={index === current || undefined}
            className={cx("flex gap-2 rounded px-1 py-1", index === current ? "bg-sunken" : "text-muted")}
          >
            <span className="clock w-10 shrink-0 text-14">{formatClock(start * 1000)}</span>
            <Marked text={text} words={words} />
          </li>
        ))}
      </ol>
      {!follows && !searching && (
        <Button size="small" onClick={() => setFollows(true)}>
          {t("film:transcript.follow")}
        </Button>
      )}
    </section>
  );
  // On a phone the picture keeps its place; the transcript lies over what is below.
  return phone ? createPortal(<div data-theme="dark">{panel}</div>, document.body) : panel;
}

function Marked({ text, words }: { text: string; words: string }) {
  const length = words.trim().length;
  const parts = [];
  let from = 0;
  for (const at of hits(text, words)) {
    parts.push(text.slice(from, at));
    parts.push(<mark key={at}>{text.slice(at, at + length)}</mark>);
    from = at + length;
  }
  return (
    <span className="min-w-0">
      {parts}
      {text.slice(from)}
    </span>
  );
}

/** The caption file's lines as the browser reads them; null until it has. */
function useLines(video: HTMLVideoElement | null, src: string, language: string): Line[] | null {
  const [lines, setLines] = useState<Line[] | null>(null);
  useEffect(() => {
    if (!video) return;
    const element = document.createElement("track");
    Object.assign(element, { kind: "metadata", srclang: language, src });
    const read = () =>
      setLines(
        [...(element.track.cues ?? [])].map((cue) => ({
          start: cue.startTime,
          text: (cue as VTTCue).getCueAsHTML().textContent?.replace(/\s+/g, " ").trim() ?? "",
        })),
      );
    const fail = () => setLines([]);
    element.addEventListener("load", read);
    element.addEventListener("error", fail);
    video.append(element);
    element.track.mode = "hidden";
    return () => element.remove();
  }, [video, src, language]);
  return lines;
}
