import { lazy, Suspense, useState } from "react";
import { Menu } from "../../../ui/menu";
import type { DeviceKind } from "./media/device-choice";

const DeviceList = lazy(() => import("./device-list"));
const LevelList = lazy(() => import("./level-list"));

interface Props {
  kinds: DeviceKind[];
  name: string;
  /** Also how much this device takes from its line. */
  levels?: boolean;
}

/** The devices of one or two kinds, behind the arrow of their button. */
export function DevicesMenu({ kinds, name, levels }: Props) {
  const [opened, setOpened] = useState(false);
  return (
    <Menu
      label=""
      name={name}
      align="left"
      up
      className="-ml-3 self-center [&>summary]:px-1"
      onOpen={() => setOpened(true)}
    >
      {opened && (
        <Suspense fallback={null}>
          <DeviceList kinds={kinds} />
          {levels && <LevelList />}
        </Suspense>
      )}
    </Menu>
  );
}
