import { useT } from "../../../../i18n/use-t";
import { Disclosure } from "../../../../ui/disclosure";
import { Notice } from "../../../../ui/notice";
import type { EditedFilm } from "../../edit-view";
import type { Marker } from "../../facts";
import type { MarkerPlan } from "../../marker-file";
import type { Said } from "../../said";
import { formatTimecode } from "../../timecode";
import { HiddenForm } from "./done-notice";
import { FileForm } from "./file-form";

/** The markers as a file: to take away, and to bring in after a look at what that would change. */
export function MarkerFiles({ film, said, mayEdit }: { film: EditedFilm; said: Said | null; mayEdit: boolean }) {
  const t = useT();
  const own = said?.about === "markers" ? said : null;
  const open = Boolean(own?.plan || own?.lines || own?.stale || own?.problems);
  return (
    <Disclosure summary={t("editor:files.markers")} open={open} className="mt-4">
      <div className="flex flex-col items-start gap-5">
        <p className="max-w-reading text-15 text-muted">{t("editor:files.markersText")}</p>
        {film.mediaHref && (
          <a href={`/api/films/${film.id}/markers.vtt`} download={`${film.slug}.markers.vtt`}>
            {t("editor:files.markersExport")}
          </a>
        )}
        {mayEdit && (
          <FileForm
            id="markers"
            fields={{ intent: "markers.try", film: film.id }}
            label={t("editor:files.markersFile")}
            accept=".vtt,text/vtt"
            button={t("editor:files.markersTry")}
            said={own}
          />
        )}
        {own?.plan && <Plan film={film} {...own.plan} />}
      </div>
    </Disclosure>
  );
}

function Plan({
  film,
  plan,
  fields,
}: {
  film: EditedFilm;
  plan: MarkerPlan;
  fields: Readonly<Record<string, string>>;
}) {
  const t = useT();
  const name = (marker: Marker) => `${formatTimecode(film, marker.frame)} ${marker.title}`;
  const { added, changed, removed, same } = plan;
  const nothing = added.length + changed.length + removed.length === 0;
  return (
    <Notice
      role="status"
      title={t(nothing ? "editor:plan.nothing" : "editor:plan.title")}
      action={!nothing && <HiddenForm fields={fields} button={t("editor:plan.apply")} primary />}
    >
      <ul className="mt-2 flex flex-col gap-1 text-15">
        {added.map((marker) => (
          <li key={marker.id}>{t("editor:plan.added", { marker: name(marker) })}</li>
        ))}
        {changed.map(({ before, after }) => (
          <li key={after.id}>{t("editor:plan.changed", { before: name(before), after: name(after) })}</li>
        ))}
        {removed.map((marker) => (
          <li key={marker.id}>{t("editor:plan.removed", { marker: name(marker) })}</li>
        ))}
        {same > 0 && <li className="text-muted">{t("editor:plan.same", { count: same })}</li>}
      </ul>
    </Notice>
  );
}
