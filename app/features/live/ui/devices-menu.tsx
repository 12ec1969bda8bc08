import { Check } from "lucide-react";
import { useEffect, useState } from "react";
import { useT } from "../../../i18n/use-t";
import { Menu, menuItemClass } from "../../../ui/menu";
import { closeMenu } from "./close-menu";
import { type DeviceKind, readChoice } from "./media/device-choice";
import { type Devices, listDevices } from "./media/list-devices";
import { useMedia, useMediaLink } from "./media/media-context";

/** The devices of one or two kinds, behind the arrow of their button. */
export function DevicesMenu({ kinds, name }: { kinds: DeviceKind[]; name: string }) {
  const [devices, setDevices] = useState<Devices | null>(null);
  const { phase } = useMedia();
  // biome-ignore lint/correctness/useExhaustiveDependencies: names of devices are told only once one has been used
  useEffect(() => {
    const read = () => void listDevices().then(setDevices);
    read();
    navigator.mediaDevices?.addEventListener("devicechange", read);
    return () => navigator.mediaDevices?.removeEventListener("devicechange", read);
  }, [phase]);
  return (
    <Menu label="" name={name} align="left" up className="-ml-3 self-center [&>summary]:px-1">
      {devices && kinds.map((kind) => <Kind key={kind} kind={kind} devices={devices[kind]} />)}
    </Menu>
  );
}

function Kind({ kind, devices }: { kind: DeviceKind; devices: Devices[DeviceKind] }) {
  const t = useT();
  const link = useMediaLink();
  const [chosen, setChosen] = useState(() => readChoice()[`${kind}Id`]);
  return (
    <fieldset className="min-w-64 border-b border-line py-1 last:border-0">
      <legend className="float-left w-full px-3 text-14 text-muted">{t(`room:devices.${kind}`)}</legend>
      {devices.length === 0 && <p className="clear-both px-3 py-1 text-15">{t("room:devices.none")}</p>}
      {devices.map((device) => {
        const is = device.id === chosen || (chosen === "" && device.id === "default");
        return (
          <button
            key={device.id}
            type="button"
            aria-pressed={is}
            className={menuItemClass}
            onClick={(event) => {
              setChosen(device.id);
              void link.choose(kind, device.id);
              closeMenu(event.currentTarget);
            }}
          >
            <Check size={16} strokeWidth={1.5} aria-hidden="true" className={is ? "" : "invisible"} />
            {device.label || t("room:devices.unnamed")}
          </button>
        );
      })}
    </fieldset>
  );
}
