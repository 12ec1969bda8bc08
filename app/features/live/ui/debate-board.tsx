import "../../../i18n/debate-texts";
import { ArgumentBoard } from "../../debate/ui/argument-board";
import { useLive, useServerNow } from "./live-context";
import { useSend } from "./notices";
import { useRoomFacts } from "./room-facts";

/** The arguments below the stage; the crew takes them down. */
export default function DebateBoard() {
  const send = useSend();
  const now = useServerNow();
  const { may } = useRoomFacts();
  return <ArgumentBoard debate={useLive().state.debate} now={now} send={may.crew ? send : null} />;
}
