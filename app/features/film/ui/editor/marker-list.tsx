import type { ReactNode } from "react";
import { useT } from "../../../../i18n/use-t";
import { EmptyState } from "../../../../ui/empty-state";
import type { EditedMarker } from "../../edit-view";
import { formatTimecode } from "../../timecode";
import { MarkerForm, type MarkerFormProps } from "./marker-form";
import { fresh, type Places } from "./use-places";

interface Props extends Pick<MarkerFormProps, "film" | "openers" | "stage" | "onRehearse" | "said"> {
  places: Places;
  mayEdit: boolean;
}

/** The markers in the order of the film, each with its form inside, and a form for a new one at the end. */
export function MarkerList(props: Props) {
  const t = useT();
  const { film, places, said, mayEdit } = props;
  const aboutNew = said?.about === "marker:" || (said?.theirs === null && said.values?.version !== undefined);
  return (
    <div>
      {film.markers.length === 0 && (
        <EmptyState title={t("editor:markersNone")}>
          {mayEdit ? t("editor:markersNoneText") : t("editor:markersNoneRead")}
        </EmptyState>
      )}
      <ol>
        {film.markers.map((marker) => (
          <Item key={marker.id} {...props} marker={marker} />
        ))}
      </ol>
      {mayEdit && (
        <details
          id="marker-new"
          open={places.open === fresh || aboutNew}
          onToggle={(event) => toggled(event.currentTarget, fresh, places)}
          className="border-b border-line"
        >
          <Summary>{t("editor:new.title")}</Summary>
          <div className="pb-6">
            <MarkerForm
              key={places.savesOf(fresh)}
              {...props}
              marker={null}
              at={places.at(fresh)}
              onAt={(at) => places.setAt(fresh, at)}
              others={places.all}
              said={aboutNew ? said : null}
            />
          </div>
        </details>
      )}
    </div>
  );
}

/** The browser opens and closes by itself; the page follows, so that the strip can open a form too. */
function toggled({ open }: HTMLDetailsElement, id: string, places: Places): void {
  if (open) places.setOpen(id);
  else if (places.open === id) places.setOpen(null);
}

const Summary = ({ children }: { children: ReactNode }) => (
  <summary className="flex min-h-12 cursor-pointer items-center gap-4 py-2 font-semibold text-accent hover:underline">
    {children}
  </summary>
);

function Item({ marker, ...props }: Props & { marker: EditedMarker }) {
  const t = useT();
  const { film, places, mayEdit, stage, said, openers } = props;
  const at = places.at(marker.id);
  const own = said?.about === `marker:${marker.id}` ? said : null;
  return (
    <li id={`marker-${marker.id}`} className="border-b border-line first:border-t">
      <details
        open={places.open === marker.id || own !== null}
        onToggle={(event) => toggled(event.currentTarget, marker.id, places)}
      >
        <summary className="flex min-h-12 cursor-pointer items-baseline gap-4 py-3 hover:underline">
          <span className="clock w-20 shrink-0 text-muted">{formatTimecode(film, marker.frame)}</span>
          <span className="grow font-semibold">
            {marker.title || marker.question.en || t("editor:untitled")}
            {marker.closing && <span className="font-normal text-muted"> · {t("editor:field.closing")}</span>}
          </span>
          {places.isMoved(marker) && <span className="text-14 text-copper">{t("editor:notSaved")}</span>}
        </summary>
        <div className="pb-6">
          {mayEdit ? (
            <MarkerForm
              key={places.savesOf(marker.id)}
              {...props}
              marker={marker}
              at={at}
              onAt={(text) => places.setAt(marker.id, text)}
              others={places.all.filter(({ id }) => id !== marker.id)}
              said={own}
            />
          ) : (
            <Words marker={marker} openers={openers} />
          )}
          {!mayEdit && stage && (
            <button
              type="button"
              className="mt-3 text-accent underline"
              onClick={() => props.onRehearse(marker.frame, wordsOf(marker))}
            >
              {t("editor:rehearse")}
            </button>
          )}
        </div>
      </details>
    </li>
  );
}

/** A marker for those who may read it but not change it. */
function Words({ marker, openers }: { marker: EditedMarker; openers: Props["openers"] }) {
  const t = useT();
  const opener = openers.find(({ value }) => value === marker.opens)?.label;
  return (
    <div className="flex flex-col gap-2">
      {Object.entries(marker.question).map(([code, words]) => (
        <p key={code} lang={code} className="max-w-reading">
          {words}
        </p>
      ))}
      <p className="text-15 text-muted">
        {[
          opener && t("editor:rehearsal.opens", { who: opener }),
          marker.minutes && t("editor:rehearsal.minutes", { count: marker.minutes }),
        ]
          .filter(Boolean)
          .join(" · ")}
      </p>
    </div>
  );
}

/** A marker's words as its form would send them. */
const wordsOf = ({ title, question, minutes, opens, closing }: EditedMarker) => ({
  title,
  minutes: String(minutes ?? ""),
  opens: opens ?? "",
  ...(closing ? { closing: "on" } : {}),
  ...Object.fromEntries(Object.entries(question).map(([code, words]) => [`question.${code}`, words])),
});
