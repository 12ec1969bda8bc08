import "../../../i18n/lobby-texts";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { useT } from "../../../i18n/use-t";
import { Button } from "../../../ui/button";
import { formatClock } from "../../../ui/format-duration";
import { TextField } from "../../../ui/text-field";
import type { Send } from "../../journal/send";
import type { LobbyGuest } from "../state";

interface Props {
  lobby: readonly LobbyGuest[];
  /** The server's time (ms). */
  now: number;
  send: Send;
}

/** Everybody at the door: how long they wait, what they wrote, and what the crew answers. */
export default function LobbyGuests({ lobby, now, send }: Props) {
  const t = useT();
  const ids = lobby.map(({ attendeeId }) => attendeeId);
  return (
    <>
      <ul className="mt-1">
        {lobby.map((guest) => (
          <Guest key={guest.attendeeId} guest={guest} now={now} send={send} />
        ))}
      </ul>
      {lobby.length > 1 && (
        <Button size="small" className="mt-1" onClick={() => void send("lobby.admitAll", { attendeeIds: ids })}>
          {t("lobby:admitAll")}
        </Button>
      )}
    </>
  );
}

function Guest({ guest, now, send }: { guest: LobbyGuest; now: number; send: Send }) {
  const t = useT();
  const { attendeeId, name, at, message } = guest;
  const [denying, setDenying] = useState(false);
  return (
    <li className="py-1">
      <div className="flex min-h-10 items-center gap-2">
        <span className="min-w-0 grow">
          <span className="block truncate leading-5">{name}</span>
          <span className="clock block text-14 leading-4 text-muted" suppressHydrationWarning>
            {t("lobby:waits", { time: formatClock(Math.max(0, now - at)) })}
          </span>
        </span>
        <Button size="small" look="primary" onClick={() => void send("lobby.admit", { attendeeId })}>
          {t("lobby:admit")}
        </Button>
        <Button size="small" aria-expanded={denying} onClick={() => setDenying(!denying)}>
          {t("lobby:deny")}
        </Button>
      </div>
      {message && (
        <p className="mt-1 border-l-2 border-copper pl-3 text-15 break-words">
          <span className="sr-only">{t("lobby:wrote", { name })}</span> {message}
        </p>
      )}
      {denying && <Denial name={name} deny={(reason) => void send("lobby.deny", { attendeeId, ...reason })} />}
    </li>
  );
}

/** Asks for the reason, which the guest reads; it may stay empty. */
function Denial({ name, deny }: { name: string; deny: (reason: { reason?: string }) => void }) {
  const t = useT();
  const [reason, setReason] = useState("");
  const form = useRef<HTMLFormElement>(null);
  // It opens by a press on Deny: who presses goes on writing here.
  useEffect(() => form.current?.querySelector("input")?.focus(), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    deny(reason.trim() ? { reason } : {});
  };
  return (
    <form ref={form} onSubmit={submit} aria-label={t("lobby:denyOf", { name })} className="flex items-end gap-2 py-1">
      <div className="grow">
        <TextField
          label={t("lobby:reason")}
          maxLength={200}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </div>
      <Button type="submit" look="danger">
        {t("lobby:denyNow")}
      </Button>
    </form>
  );
}
