import "../../../i18n/lobby-texts";
import { type FormEvent, useState } from "react";
import { useT } from "../../../i18n/use-t";
import { Button } from "../../../ui/button";
import { formatClock } from "../../../ui/format-duration";
import { TextField } from "../../../ui/text-field";
import { useLive, useLiveStore, useServerNow } from "./live-context";
import { useRoomFacts } from "./room-facts";

/** For who waits: how long, whether the session runs, and one word to the moderator. */
export default function AtTheDoor() {
  const t = useT();
  const now = useServerNow();
  const { state } = useLive();
  const { own } = useRoomFacts();
  const guest = state.lobby.find(({ attendeeId }) => attendeeId === own.attendeeId);
  if (!guest) return null;
  const { startedAt, finished } = state.runsheet;
  return (
    <>
      <p>{t(startedAt !== null || finished ? "lobby:runs" : "lobby:notYet")}</p>
      <p className="clock text-15 text-muted" aria-hidden="true">
        {t("lobby:waits", { time: formatClock(Math.max(0, now - guest.at)) })}
      </p>
      {guest.message ? <p>{t("lobby:message.sent", { text: guest.message })}</p> : <Word />}
    </>
  );
}

function Word() {
  const t = useT();
  const { send } = useLiveStore();
  const [text, setText] = useState("");
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState("");
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    const sent = await send("lobby.write", { text });
    setBusy(false);
    setRefused(sent.done ? "" : sent.message);
  };
  return (
    <form onSubmit={submit} className="mt-4 flex items-end gap-2 text-left">
      <div className="grow">
        <TextField
          label={t("lobby:message")}
          hint={t("lobby:message.hint")}
          error={refused}
          required
          maxLength={200}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </div>
      <Button type="submit" busy={busy}>
        {t("lobby:message.send")}
      </Button>
    </form>
  );
}
