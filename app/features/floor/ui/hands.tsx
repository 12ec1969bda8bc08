import { Hand as HandIcon } from "lucide-react";
import { useT } from "../../../i18n/use-t";
import { Button } from "../../../ui/button";
import { cx } from "../../../ui/cx";
import { Count } from "../../../ui/status";
import type { Send } from "../../journal/send";
import type { FloorState } from "../state";

interface Props extends FloorState {
  nameOf: (attendeeId: string) => string;
  ownId: string;
  givesFloor: boolean;
  send: Send;
}

/** The queue of those who want to speak, in the same order for everybody. */
export function Hands({ hands, floor, nameOf, ownId, givesFloor, send }: Props) {
  const t = useT();
  return (
    <section aria-label={t("room:hands")} className="px-4 py-3">
      <h2 className="flex items-center gap-2 text-14 font-semibold text-muted">
        <HandIcon size={16} strokeWidth={1.5} aria-hidden="true" />
        {t("room:hands")}
        {hands.length > 0 && <Count value={hands.length} label={t("room:hands.count", { count: hands.length })} loud />}
      </h2>
      {floor && (
        <div className="mt-2 flex items-center gap-2 rounded border-l-4 border-l-copper bg-copper-quiet py-1 pr-1 pl-3">
          <p className="min-w-0 grow text-15">{t("room:floor.has", { name: nameOf(floor.attendeeId) })}</p>
          {(givesFloor || floor.attendeeId === ownId) && givesFloor && (
            <Button size="small" onClick={() => void send("floor.take")}>
              {t("room:floor.take")}
            </Button>
          )}
        </div>
      )}
      {hands.length === 0 ? (
        <p className="mt-1 text-14 text-muted">{t("room:hands.none")}</p>
      ) : (
        <ol className="mt-1">
          {hands.map((hand, index) => (
            <li
              key={hand.attendeeId}
              className="flex min-h-10 items-center gap-2 border-b border-line py-1 last:border-0"
            >
              <span className="clock w-5 shrink-0 text-right font-semibold text-copper">{index + 1}</span>
              <span className={cx("min-w-0 grow", hand.attendeeId === ownId && "font-semibold")}>
                <span className="block truncate leading-5">{nameOf(hand.attendeeId)}</span>
                <span className="block text-14 leading-4 text-muted">{t(`room:hand.${hand.kind}`)}</span>
              </span>
              {givesFloor && (
                <span className="flex shrink-0 gap-1">
                  <Button size="small" onClick={() => void send("floor.give", { attendeeId: hand.attendeeId })}>
                    {t("room:floor.give")}
                  </Button>
                  <Button
                    size="small"
                    look="link"
                    className="px-1!"
                    aria-label={t("room:hand.dismissOf", { name: nameOf(hand.attendeeId) })}
                    onClick={() => void send("hand.lower", { attendeeId: hand.attendeeId })}
                  >
                    {t("room:hand.dismiss")}
                  </Button>
                </span>
              )}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
