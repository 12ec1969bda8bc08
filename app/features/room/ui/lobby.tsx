import { DoorOpen } from "lucide-react";
import { useT } from "../../../i18n/use-t";
import { Button } from "../../../ui/button";
import { formatClock } from "../../../ui/format-duration";
import { Count } from "../../../ui/status";
import type { Send } from "../../journal/send";
import type { RoomState } from "../state";

interface Props {
  lobby: RoomState["lobby"];
  /** The server's time (ms). */
  now: number;
  send: Send;
}

/** Guests who wait to be let in, oldest first. */
export function Lobby({ lobby, now, send }: Props) {
  const t = useT();
  return (
    <section aria-label={t("room:lobby")} className="px-4 py-3">
      <h2 className="flex items-center gap-2 text-14 font-semibold text-muted">
        <DoorOpen size={16} strokeWidth={1.5} aria-hidden="true" />
        {t("room:lobby")}
        {lobby.length > 0 && <Count value={lobby.length} label={t("room:lobby.count", { count: lobby.length })} loud />}
      </h2>
      {lobby.length === 0 ? (
        <p className="mt-1 text-14 text-muted">{t("room:lobby.none")}</p>
      ) : (
        <ul className="mt-1">
          {lobby.map((guest) => (
            <li key={guest.attendeeId} className="flex min-h-10 items-center gap-2 py-1">
              <span className="min-w-0 grow">
                <span className="block truncate leading-5">{guest.name}</span>
                <span className="clock block text-14 leading-4 text-muted" suppressHydrationWarning>
                  {t("room:lobby.waits", { time: formatClock(Math.max(0, now - guest.at)) })}
                </span>
              </span>
              <Button
                size="small"
                look="primary"
                onClick={() => void send("lobby.admit", { attendeeId: guest.attendeeId })}
              >
                {t("room:lobby.admit")}
              </Button>
              <Button size="small" onClick={() => void send("lobby.deny", { attendeeId: guest.attendeeId })}>
                {t("room:lobby.deny")}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
