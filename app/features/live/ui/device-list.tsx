import { useEffect, useState } from "react";
import { useT } from "../../../i18n/use-t";
import { type DeviceKind, readChoice } from "./media/device-choice";
import { type Devices, listDevices } from "./media/list-devices";
import { useMedia, useMediaLink } from "./media/media-context";
import { MenuChoice } from "./menu-choice";

/** The devices of these kinds, to choose from. */
export default function DeviceList({ kinds }: { kinds: DeviceKind[] }) {
  const [devices, setDevices] = useState<Devices | null>(null);
  const { phase } = useMedia();
  // biome-ignore lint/correctness/useExhaustiveDependencies: names of devices are told only once one has been used
  useEffect(() => {
    const read = () => void listDevices().then(setDevices);
    read();
    navigator.mediaDevices?.addEventListener("devicechange", read);
    return () => navigator.mediaDevices?.removeEventListener("devicechange", read);
  }, [phase]);
  return devices && kinds.map((kind) => <Kind key={kind} kind={kind} devices={devices[kind]} />);
}

function Kind({ kind, devices }: { kind: DeviceKind; devices: Devices[DeviceKind] }) {
  const t = useT();
  const link = useMediaLink();
  const [chosen, setChosen] = useState(() => readChoice()[`${kind}Id`]);
  return (
    <fieldset className="min-w-64 border-b border-line py-1 last:border-0">
      <legend className="float-left w-full px-3 text-14 text-muted">{t(`room:devices.${kind}`)}</legend>
      {devices.length === 0 && <p className="clear-both px-3 py-1 text-15">{t("room:devices.none")}</p>}
      {devices.map((device) => (
        <MenuChoice
          key={device.id}
          chosen={device.id === chosen || (chosen === "" && device.id === "default")}
          onChoose={() => {
            setChosen(device.id);
            void link.choose(kind, device.id);
          }}
        >
          {device.label || t("room:devices.unnamed")}
        </MenuChoice>
      ))}
    </fieldset>
  );
}
