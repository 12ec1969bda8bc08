import { Captions, Maximize, Minimize, ScrollText, Volume2, VolumeX } from "lucide-react";
import { useLanguage, useT } from "../../../i18n/use-t";
import { IconButton } from "../../../ui/icon-button";
import { Menu, menuItemClass } from "../../../ui/menu";
import { ToggleButton } from "../../../ui/toggle-button";
import type { FilmState } from "../state";
import type { CaptionChoice, Sound } from "./choices";

interface Props {
  film: FilmState;
  /** Of the captions that are or would be shown; null: the film has none. */
  language: string | null;
  sound: Sound;
  chooseSound: (sound: Sound) => void;
  choice: CaptionChoice;
  setChoice: (choice: CaptionChoice) => void;
  /** The transcript beside the picture. */
  transcript: { shown: boolean; toggle: () => void };
  screen: { possible: boolean; full: boolean; toggle: () => void };
}

/** What each device chooses for itself. */
export function FilmSettings(props: Props) {
  const t = useT();
  const { screen, transcript } = props;
  return (
    <div className="flex items-center gap-1">
      <SoundMenu {...props} />
      {props.language !== null && <CaptionMenu {...props} />}
      {props.language !== null && (
        <ToggleButton
          pressed={transcript.shown}
          icon={ScrollText}
          label={t("film:transcript")}
          iconOnly
          onClick={transcript.toggle}
        />
      )}
      {screen.possible && (
        <IconButton
          icon={screen.full ? Minimize : Maximize}
          label={t(screen.full ? "film:smallScreen" : "film:fullScreen")}
          iconOnly
          onClick={screen.toggle}
        />
      )}
    </div>
  );
}

function SoundMenu({ sound, chooseSound }: Props) {
  const t = useT();
  const Icon = sound.silent || sound.volume === 0 ? VolumeX : Volume2;
  return (
    <Menu up name={t("film:sound")} label={<Icon size={20} strokeWidth={1.5} aria-hidden="true" />}>
      <label className="grid gap-1 px-3 py-2">
        {t("film:volume")}
        <input
          type="range"
          min={0}
          max={1}
          step={0.05}
          value={sound.volume}
          disabled={sound.silent}
          onChange={(event) => chooseSound({ ...sound, volume: event.target.valueAsNumber })}
          className="accent-accent"
        />
      </label>
      <label className={menuItemClass}>
        <input
          type="checkbox"
          checked={sound.silent}
          onChange={(event) => chooseSound({ ...sound, silent: event.target.checked })}
          className="size-4 accent-accent"
        />
        {t("film:silent")}
      </label>
      <label className={menuItemClass}>
        <input
          type="checkbox"
          checked={sound.ducks}
          disabled={sound.silent}
          onChange={(event) => chooseSound({ ...sound, ducks: event.target.checked })}
          className="size-4 accent-accent"
        />
        {t("film:ducks")}
      </label>
    </Menu>
  );
}

function CaptionMenu({ film, language, choice, setChoice }: Props) {
  const t = useT();
  const names = new Intl.DisplayNames([useLanguage()], { type: "language" });
  const pick = "rounded border border-edge bg-raised px-2 py-1";
  return (
    <Menu up name={t("film:captions")} label={<Captions size={20} strokeWidth={1.5} aria-hidden="true" />}>
      <label className={menuItemClass}>
        <input
          type="checkbox"
          checked={choice.on}
          onChange={(event) => setChoice({ ...choice, on: event.target.checked })}
          className="size-4 accent-accent"
        />
        {t("film:captionsOn")}
      </label>
      <label className="flex items-center justify-between gap-3 px-3 py-2">
        {t("film:captionsLanguage")}
        <select
          value={language ?? ""}
          onChange={(event) => setChoice({ ...choice, language: event.target.value })}
          className={pick}
        >
          {film.captions.map((one) => (
            <option key={one} value={one}>
              {names.of(one)}
            </option>
          ))}
        </select>
      </label>
      <label className="flex items-center justify-between gap-3 px-3 py-2">
        {t("film:captionsSize")}
        <select
          value={choice.size}
          onChange={(event) => setChoice({ ...choice, size: event.target.value as CaptionChoice["size"] })}
          className={pick}
        >
          {(["small", "normal", "large"] as const).map((size) => (
            <option key={size} value={size}>
              {t(`film:size.${size}`)}
            </option>
          ))}
        </select>
      </label>
      <label className="flex items-center justify-between gap-3 px-3 py-2">
        {t("film:captionsBack")}
        <select
          value={choice.back}
          onChange={(event) => setChoice({ ...choice, back: event.target.value as CaptionChoice["back"] })}
          className={pick}
        >
          {(["dark", "soft", "none"] as const).map((back) => (
            <option key={back} value={back}>
              {t(`film:back.${back}`)}
            </option>
          ))}
        </select>
      </label>
    </Menu>
  );
}
