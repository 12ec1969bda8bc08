import { useT } from "../../../../i18n/use-t";
import { Notice } from "../../../../ui/notice";
import type { EditedFilm, RunningFilm } from "../../edit-view";
import type { Said } from "../../said";
import { DoneNotice, HiddenForm } from "./done-notice";

/** The film stands on the session's stage just now: which markers it holds at there, and how it gets the new ones. */
export function RunningNotice({
  film,
  running,
  said,
}: {
  film: EditedFilm;
  running: RunningFilm | null;
  said: Said | null;
}) {
  const t = useT();
  if (!running) return null;
  const { differs, mayReload } = running;
  return (
    <div className="mb-8">
      <DoneNotice said={said?.about === "running" ? said : null} />
      <Notice
        tone="hold"
        title={t("editor:running.title")}
        action={
          mayReload && (
            <HiddenForm fields={{ intent: "running.reload", film: film.id }} button={t("editor:running.reload")} />
          )
        }
      >
        {t(`editor:running.${differs ? (mayReload ? "mayReload" : "differs") : "same"}`)}
      </Notice>
    </div>
  );
}
