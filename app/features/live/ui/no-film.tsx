import "../../../i18n/floor-texts";
import { useT } from "../../../i18n/use-t";
import { Button } from "../../../ui/button";
import { useMediaLink } from "./media/media-context";

/** In the film's place on a device that takes the sound only. */
export default function NoFilm() {
  const t = useT();
  const link = useMediaLink();
  return (
    <div className="flex flex-col items-center gap-3 p-6 text-center">
      <p className="max-w-reading text-18 text-muted">{t("floor:level.noFilm")}</p>
      <Button onClick={() => link.take("film")}>{t("floor:level.showFilm")}</Button>
    </div>
  );
}
