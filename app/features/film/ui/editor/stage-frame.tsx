import { useT } from "../../../../i18n/use-t";
import { Mark } from "../../../../ui/mark";
import type { EditedFilm } from "../../edit-view";

/** The stage before its player is there, without script, and for those who may not look at the film now. */
export function StageFrame({ film }: { film: EditedFilm }) {
  const t = useT();
  const { mediaHref, posterHref, title } = film;
  return (
    <>
      <div className="flex aspect-video w-full items-center justify-center overflow-hidden rounded bg-[#14181a] text-[#e9e6df]/40">
        {posterHref ? <img src={posterHref} alt="" className="size-full object-cover" /> : <Mark size={48} />}
      </div>
      {mediaHref ? (
        <noscript>
          {/* biome-ignore lint/a11y/useMediaCaption: they are listed below */}
          <video controls preload="none" src={mediaHref} aria-label={title} className="mt-3 aspect-video w-full" />
          <p className="mt-2 text-15 text-muted">{t("editor:stage.noScript")}</p>
        </noscript>
      ) : (
        <p className="mt-2 text-15 text-muted">{t("editor:stage.closed")}</p>
      )}
    </>
  );
}
