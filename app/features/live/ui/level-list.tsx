import "../../../i18n/floor-texts";
import { useT } from "../../../i18n/use-t";
import { levels } from "./media/level";
import { useMedia, useMediaLink } from "./media/media-context";
import { MenuChoice } from "./menu-choice";

/** How much this device takes from its line, to choose from. It stays so until it is chosen otherwise. */
export default function LevelList() {
  const t = useT();
  const link = useMediaLink();
  const chosen = useMedia().level;
  return (
    <fieldset className="min-w-64 border-b border-line py-1 last:border-0">
      <legend className="float-left w-full px-3 text-14 text-muted">{t("floor:level")}</legend>
      {levels.map((level) => (
        <MenuChoice key={level} chosen={level === chosen} onChoose={() => link.take(level)}>
          {t(`floor:level.${level}`)}
        </MenuChoice>
      ))}
    </fieldset>
  );
}
