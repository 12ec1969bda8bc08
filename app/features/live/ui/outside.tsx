import { useT } from "../../../i18n/use-t";
import { Button, ButtonLink } from "../../../ui/button";
import { formatClock } from "../../../ui/format-duration";
import { Wordmark } from "../../../ui/mark";
import { useLive, useLiveStore, useServerNow } from "./live-context";
import { useRoomFacts } from "./room-facts";

/** What somebody sees who is not in the room: waiting, refused, removed, or gone. */
export function Outside({ onBack }: { onBack: () => void }) {
  const t = useT();
  const store = useLiveStore();
  const live = useLive();
  const { session, programme } = useRoomFacts();
  const to = `/programmes/${programme.slug}/sessions/${session.number}`;
  const { standing, refusal } = live;
  const words = refusal ? "refused" : standing === "absent" || standing === "here" ? "waiting" : standing;
  return (
    <main data-theme="dark" className="flex min-h-dvh flex-col items-center justify-center gap-6 px-6 text-center">
      <Wordmark size={22} />
      <div className="flex max-w-reading flex-col gap-2" role="status">
        <h1 className="font-serif text-28">{refusal?.message || t(`room:outside.${words}`)}</h1>
        <p className="text-muted">{t(`room:outside.${words}.more`, { title: session.title })}</p>
        {live.deniedReason && <p>{t("room:outside.reason", { reason: live.deniedReason })}</p>}
        {words === "waiting" && <Waited />}
      </div>
      <div className="flex flex-wrap justify-center gap-2">
        {words === "denied" && (
          <Button look="primary" onClick={store.knock}>
            {t("room:outside.knock")}
          </Button>
        )}
        {words === "left" && (
          <Button look="primary" onClick={onBack}>
            {t("room:outside.rejoin")}
          </Button>
        )}
        <ButtonLink to={to} reloadDocument>
          {t("room:outside.session")}
        </ButtonLink>
      </div>
    </main>
  );
}

function Waited() {
  const t = useT();
  const now = useServerNow();
  const { state } = useLive();
  const { own } = useRoomFacts();
  const guest = state.lobby.find(({ attendeeId }) => attendeeId === own.attendeeId);
  if (!guest) return null;
  return (
    <p className="clock text-15 text-muted" aria-hidden="true">
      {t("room:lobby.waits", { time: formatClock(Math.max(0, now - guest.at)) })}
    </p>
  );
}
