import "../../../i18n/floor-texts";
import { useState } from "react";
import { useT } from "../../../i18n/use-t";
import { Button } from "../../../ui/button";
import { Dialog } from "../../../ui/dialog";
import { WhoIsHere } from "./join/who-is-here";
import { useLive } from "./live-context";
import { useSend } from "./notices";
import { useRoomFacts } from "./room-facts";

/** The site says who sits in front of its camera: ticks those whom the programme names, adds guests. */
export default function SignInSheet({ onClose }: { onClose: () => void }) {
  const t = useT();
  const send = useSend();
  const { own } = useRoomFacts();
  const attendee = useLive().state.attendees[own.attendeeId];
  const [people, setPeople] = useState(attendee?.people ?? []);
  const [listed] = useState(() => [...new Set([...own.people, ...people])]);
  const [busy, setBusy] = useState(false);
  if (!attendee?.site) return null;
  const save = async () => {
    setBusy(true);
    const sent = await send("presence.list", { people });
    setBusy(false);
    if (sent.done) onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t("room:people.sheet")}
      actions={
        <Button look="primary" busy={busy} onClick={() => void save()}>
          {t("floor:sheet.save")}
        </Button>
      }
    >
      <WhoIsHere city={attendee.site.city} listed={listed} present={people} onChange={setPeople} />
    </Dialog>
  );
}
