import "../../../i18n/lobby-texts";
import { lazy, Suspense } from "react";
import { useT } from "../../../i18n/use-t";
import { Button, ButtonLink } from "../../../ui/button";
import { keepTrying } from "../../../ui/keep-trying";
import { Wordmark } from "../../../ui/mark";
import { useLive, useLiveStore } from "./live-context";
import { useRoomFacts } from "./room-facts";

const AtTheDoor = lazy(() => keepTrying(() => import("./at-the-door")));

/** What somebody sees who is not in the room: waiting, refused, removed, or gone. */
export default function Outside({ onBack }: { onBack: () => void }) {
  const t = useT();
  const store = useLiveStore();
  const live = useLive();
  const { session, programme, own } = useRoomFacts();
  const to = `/programmes/${programme.slug}/sessions/${session.number}`;
  const { standing } = live;
  // Who was sent out is refused everything else, too, and knows why.
  const refusal = standing === "removed" ? null : live.refusal;
  const reason = live.state.denied[own.attendeeId];
  const words = refusal ? "refused" : standing === "absent" || standing === "here" ? "waiting" : standing;
  return (
    <main className="flex min-h-dvh flex-col items-center justify-center gap-6 px-6 text-center">
      <Wordmark size={22} />
      <div className="flex max-w-reading flex-col gap-2" role="status">
        <h1 className="font-serif text-28">{refusal?.message || t(`lobby:outside.${words}`)}</h1>
        <p className="text-muted">{t(`lobby:outside.${words}.more`, { title: session.title })}</p>
        {words === "denied" && reason && <p>{t("lobby:outside.reason", { reason })}</p>}
      </div>
      {words === "waiting" && (
        <Suspense>
          <AtTheDoor />
        </Suspense>
      )}
      <div className="flex flex-wrap justify-center gap-2">
        {words === "denied" && (
          <Button look="primary" onClick={store.knock}>
            {t("lobby:outside.knock")}
          </Button>
        )}
        {words === "left" && (
          <Button look="primary" onClick={onBack}>
            {t("lobby:outside.rejoin")}
          </Button>
        )}
        <ButtonLink to={to} reloadDocument>
          {t("lobby:outside.session")}
        </ButtonLink>
      </div>
    </main>
  );
}
