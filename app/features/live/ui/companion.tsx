import "../../../i18n/lobby-texts";
import { useT } from "../../../i18n/use-t";
import { Button } from "../../../ui/button";
import { Notice } from "../../../ui/notice";
import { useLive, useLiveStore } from "./live-context";
import { useRoomFacts } from "./room-facts";

/** On a person's second device: why it is silent, and the way to speak from it. */
export default function Companion() {
  const t = useT();
  const { speakHere } = useLiveStore();
  const { state } = useLive();
  const { own } = useRoomFacts();
  const alone = state.loudspeakers[own.attendeeId] === undefined;
  const action = (
    <Button size="small" onClick={() => void speakHere()}>
      {t("lobby:companion.use")}
    </Button>
  );
  return (
    <Notice role="status" action={action}>
      {t(alone ? "lobby:companion.gone" : "lobby:companion")}
    </Notice>
  );
}
