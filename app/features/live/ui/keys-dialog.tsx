import "../../../i18n/floor-texts";
import { useState } from "react";
import { useT } from "../../../i18n/use-t";
import { Checkbox } from "../../../ui/choice";
import { Dialog } from "../../../ui/dialog";
import { Key } from "../../../ui/key";
import { keysAreOn, switchKeys } from "./keys";
import { useRoomFacts } from "./room-facts";

const shown = [
  ["M", "microphone"],
  ["V", "camera"],
  ["R", "hand"],
  ["C", "chat"],
  ["P", "people"],
  ["?", "help"],
] as const;
const filmKeys = [
  ["K", "film"],
  ["J", "back"],
  ["L", "forth"],
  ["N", "next"],
] as const;

/** Which keys there are, and the switch that turns them off. */
export default function KeysDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useT();
  return (
    <Dialog open={open} onClose={onClose} title={t("room:keys")}>
      {open && <Keys />}
    </Dialog>
  );
}

function Keys() {
  const t = useT();
  const [on, setOn] = useState(keysAreOn);
  const { may } = useRoomFacts();
  return (
    <div className="flex flex-col gap-4">
      <dl className="grid grid-cols-[auto_1fr] items-center gap-x-4 gap-y-2">
        {[...shown, ...(may.film ? filmKeys : []), [t("floor:keys.space"), "talk"] as const].map(([key, what]) => (
          <div key={what} className="contents">
            <dt>
              <Key>{key}</Key>
            </dt>
            <dd>{t(`floor:keys.${what}`)}</dd>
          </div>
        ))}
      </dl>
      <Checkbox
        label={t("floor:keys.on")}
        hint={t("floor:keys.onHint")}
        checked={on}
        onChange={(event) => {
          switchKeys(event.target.checked);
          setOn(event.target.checked);
        }}
      />
    </div>
  );
}
