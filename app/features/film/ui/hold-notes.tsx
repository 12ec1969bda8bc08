import { useId } from "react";
import { useT } from "../../../i18n/use-t";
import { cx } from "../../../ui/cx";
import { controlClass } from "../../../ui/field";
import type { Marker } from "../facts";
import { notesAt } from "./desk";
import type { FilmControlsProps } from "./desk-props";
import { useNoteDraft } from "./use-note-draft";

type Props = Pick<FilmControlsProps, "film" | "send" | "sessionId" | "ownId" | "nameOf"> & { marker: Marker };

/** What was said at a hold, as each of the crew notes it; saved while it is typed. */
export default function HoldNotes({ film, marker, send, sessionId, ownId, nameOf }: Props) {
  const t = useT();
  const id = useId();
  const { own, others } = notesAt(film, marker.id, ownId);
  const { text, sign, type } = useNoteDraft(sessionId, film.filmId ?? "", marker.id, own?.text ?? "", send);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-1 border-t border-line pt-2 text-15">
      <div className="flex items-baseline justify-between gap-2">
        <label htmlFor={id} className="min-w-0 truncate font-semibold">
          {marker.title ? t("film:notes.label", { title: marker.title }) : t("film:notes.labelUntitled")}
        </label>
        <span role="status" className={cx("shrink-0 text-14", sign === "waiting" ? "text-copper" : "text-muted")}>
          {sign === "clean" ? text && t("film:notes.saved") : t(`film:notes.${sign}`)}
        </span>
      </div>
      <textarea
        id={id}
        rows={3}
        maxLength={4000}
        value={text}
        placeholder={t("film:notes.placeholder")}
        onChange={(event) => type(event.target.value)}
        className={cx(controlClass, "field-sizing-content max-h-40 min-h-20 text-15!")}
      />
      {others.map((note) => (
        <div key={note.attendeeId} className="border-l-2 border-line pl-2">
          <p className="text-14 text-muted">{t("film:notes.of", { name: nameOf(note.attendeeId) })}</p>
          <p className="whitespace-pre-line">{note.text}</p>
        </div>
      ))}
    </div>
  );
}
