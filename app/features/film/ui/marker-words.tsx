import { type FormEvent, useEffect, useRef, useState } from "react";
import { useT } from "../../../i18n/use-t";
import { Button } from "../../../ui/button";
import { formatClock } from "../../../ui/format-duration";
import { TextField } from "../../../ui/text-field";
import type { Marker } from "../facts";
import type { FilmState } from "../state";
import type { SendFilm } from "./desk-props";

interface Props {
  marker: Marker;
  film: FilmState;
  /** Does the film hold there now? Then everybody sees the words as soon as they are saved. */
  holds: boolean;
  send: SendFilm;
  onDone: () => void;
}

/** Title and question of a marker that was just set; both may be left out. */
export function MarkerWords({ marker, film, holds, send, onDone }: Props) {
  const t = useT();
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector("input")?.focus(), []);
  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const written = new FormData(event.currentTarget);
    const [title, question] = ["title", "question"].map((name) => String(written.get(name) ?? "").trim());
    setBusy(true);
    const sent = await send("film.describeMarker", { markerId: marker.id, title, question });
    setBusy(false);
    if (sent.done) onDone();
  };
  const at = formatClock((marker.frame * 1000) / film.fps);
  return (
    <form ref={form} onSubmit={save} className="grid gap-2 rounded border border-line bg-raised p-3 text-15">
      <p role="status" className="font-semibold">
        {t(holds ? "film:words.holds" : "film:words.marked", { at })}
      </p>
      <div className="grid gap-2 @min-[40rem]:grid-cols-2">
        <TextField name="title" label={t("film:words.title")} maxLength={120} defaultValue={marker.title} />
        <TextField
          name="question"
          label={t("film:words.question")}
          maxLength={500}
          defaultValue={marker.question.en ?? ""}
        />
      </div>
      <div className="flex flex-wrap gap-2">
        <Button size="small" type="submit" busy={busy}>
          {t("film:words.save")}
        </Button>
        <Button size="small" look="link" type="button" onClick={onDone}>
          {t("film:words.later")}
        </Button>
      </div>
    </form>
  );
}
