import { lazy, Suspense } from "react";
import { useT } from "../../../i18n/use-t";
import { Button, ButtonLink } from "../../../ui/button";
import { keepTrying } from "../../../ui/keep-trying";
import { Wordmark } from "../../../ui/mark";
import { useHere } from "../../../ui/use-here";
import { useLive, useLiveStore } from "./live-context";
import { useRoomFacts } from "./room-facts";

const AtTheDoor = lazy(() => keepTrying(() => import("./at-the-door")));

/** What somebody sees who is not in the room: waiting, refused, removed, or gone. */
export function Outside({ onBack }: { onBack: () => void }) {
  const t = useT();
  const store = useLiveStore();
  const live = useLive();
  const here = useHere();
  const { session, programme, own } = useRoomFacts();
  const to = `/programmes/${programme.slug}/sessions/${session.number}`;
  const { standing } = live;
  // Who was sent out is refused everything else, too, and knows why.
  const refusal = standing === "removed" ? null : live.refusal;
  const reason = live.state.denied[own.attendeeId];
  const words = refusal ? "refused" : standing === "absent" || standing === "here" ? "waiting" : standing;
  return (
    <main data-theme="dark" className="flex min-h-dvh flex-col items-center justify-center gap-6 px-6 text-center">
      <Wordmark size={22} />
      <div className="flex max-w-reading flex-col gap-2" role="status">
        <h1 className="font-serif text-28">{refusal?.message || t(`room:outside.${words}`)}</h1>
        <p className="text-muted">{t(`room:outside.${words}.more`, { title: session.title })}</p>
        {words === "denied" && reason && <p>{t("room:outside.reason", { reason })}</p>}
      </div>
      {here && words === "waiting" && (
        <Suspense>
          <AtTheDoor />
        </Suspense>
      )}
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
