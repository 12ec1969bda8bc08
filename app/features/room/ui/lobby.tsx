import { DoorOpen } from "lucide-react";
import { lazy, Suspense } from "react";
import { useT } from "../../../i18n/use-t";
import { keepTrying } from "../../../ui/keep-trying";
import { Count } from "../../../ui/status";
import { useHere } from "../../../ui/use-here";
import type { Send } from "../../journal/send";
import type { RoomState } from "../state";

/** Comes with its words when the first guest knocks. */
const LobbyGuests = lazy(() => keepTrying(() => import("./lobby-guests")));

interface Props {
  lobby: RoomState["lobby"];
  /** The server's time (ms). */
  now: number;
  send: Send;
}

/** Guests who wait to be let in, oldest first. */
export function Lobby({ lobby, now, send }: Props) {
  const t = useT();
  const here = useHere();
  const names = <p className="mt-1 text-14">{lobby.map(({ name }) => name).join(", ")}</p>;
  return (
    <section aria-label={t("room:lobby")} className="px-4 py-3">
      <h2 className="flex items-center gap-2 text-14 font-semibold text-muted">
        <DoorOpen size={16} strokeWidth={1.5} aria-hidden="true" />
        {t("room:lobby")}
        {lobby.length > 0 && <Count value={lobby.length} label={t("room:lobby.count", { count: lobby.length })} loud />}
      </h2>
      {lobby.length === 0 ? (
        <p className="mt-1 text-14 text-muted">{t("room:lobby.none")}</p>
      ) : here ? (
        <Suspense fallback={names}>
          <LobbyGuests lobby={lobby} now={now} send={send} />
        </Suspense>
      ) : (
        names
      )}
    </section>
  );
}
