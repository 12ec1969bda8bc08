import { Hand as HandSign } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { useLanguage, useT } from "../../../i18n/use-t";
import { Button } from "../../../ui/button";
import { cx } from "../../../ui/cx";
import { formatClock } from "../../../ui/format-duration";
import { keepTrying } from "../../../ui/keep-trying";
import { Count } from "../../../ui/status";
import type { Send } from "../../journal/send";
import type { FloorState, Hand } from "../state";
import { HandIcon } from "./hand-icon";

const FloorDesk = lazy(() => keepTrying(() => import("./floor-desk")));

interface Props extends FloorState {
  nameOf: (attendeeId: string) => string;
  ownId: string;
  givesFloor: boolean;
  /** For how long an attendee's site has had the floor (ms); null for who is not of the crew. */
  spokenOf: ((attendeeId: string) => number) | null;
  send: Send;
}

/** The queue of those who want to speak, in the same order for everybody. */
export function Hands(props: Props) {
  const { hands, floor, speaking, nameOf, ownId, givesFloor, send } = props;
  const t = useT();
  const [deskShown, showDesk] = useState(false);
  return (
    <section aria-label={t("room:hands")} className="px-4 py-3">
      <div className="flex flex-wrap items-center gap-x-3">
        <h2 className="flex items-center gap-2 text-14 font-semibold text-muted">
          <HandSign size={16} strokeWidth={1.5} aria-hidden="true" />
          {t("room:hands")}
          {hands.length > 0 && (
            <Count value={hands.length} label={t("room:hands.count", { count: hands.length })} loud />
          )}
        </h2>
        {speaking.order === "fair" && <span className="text-14 text-muted">{t("room:hands.fair")}</span>}
        {givesFloor && (
          <span className="ml-auto flex gap-3">
            {hands.length > 1 && (
              <Button size="small" look="link" onClick={() => void send("hand.lowerAll")}>
                {t("room:hands.lowerAll")}
              </Button>
            )}
            <Button size="small" look="link" aria-expanded={deskShown} onClick={() => showDesk(!deskShown)}>
              {t("room:hands.desk")}
            </Button>
          </span>
        )}
      </div>
      {givesFloor && deskShown && (
        <Suspense fallback={null}>
          <FloorDesk speaking={speaking} send={send} />
        </Suspense>
      )}
      {floor && (
        <div className="mt-2 flex items-center gap-2 rounded border-l-4 border-l-copper bg-copper-quiet py-1 pr-1 pl-3">
          <div className="min-w-0 grow">
            <p className="text-15">{t("room:floor.has", { name: nameOf(floor.attendeeId) })}</p>
            {floor.kind && <What kind={floor.kind} person={floor.person} />}
          </div>
          {givesFloor && (
            <Button size="small" className="shrink-0 whitespace-nowrap" onClick={() => void send("floor.take")}>
              {t("room:floor.take")}
            </Button>
          )}
        </div>
      )}
      <OwnPlace number={1 + hands.findIndex((hand) => hand.attendeeId === ownId)} />
      {hands.length === 0 ? (
        <p className="mt-1 text-14 text-muted">{t("room:hands.none")}</p>
      ) : (
        <ol className="mt-1">
          {hands.map((hand, index) => (
            <Row key={hand.attendeeId} hand={hand} number={index + 1} {...props} />
          ))}
        </ol>
      )}
    </section>
  );
}

/** Says one's own place in the queue, also to those who do not see it, whenever it changes. */
function OwnPlace({ number }: { number: number }) {
  const t = useT();
  const language = useLanguage();
  const form = new Intl.PluralRules(language, { type: "ordinal" }).select(number);
  return (
    <p role="status" className={cx("text-15 font-semibold", number > 0 && "mt-1")}>
      {number > 0 && t(`room:hands.place.${form}`, { number })}
    </p>
  );
}

/** What a hand is for: its kind, and who of the site wants to speak. */
function What({ kind, person, more }: Pick<Hand, "kind" | "person"> & { more?: string | false }) {
  const t = useT();
  return (
    <span className="flex items-start gap-1 text-14 leading-5 text-muted *:first:mt-[3px]">
      <HandIcon kind={kind} />
      <span className="min-w-0">{[t(`room:hand.${kind}`), person, more].filter(Boolean).join(" · ")}</span>
    </span>
  );
}

function Row({ hand, number, nameOf, ownId, givesFloor, spokenOf, send }: Props & { hand: Hand; number: number }) {
  const t = useT();
  const { attendeeId } = hand;
  const name = nameOf(attendeeId);
  const spoken = spokenOf?.(attendeeId);
  return (
    <li className="flex min-h-10 items-center gap-2 border-b border-line py-1 last:border-0">
      <span className="clock w-5 shrink-0 text-right font-semibold text-copper">{number}</span>
      <span className={cx("min-w-0 grow", attendeeId === ownId && "font-semibold")}>
        <span className="block truncate leading-5">{name}</span>
        <What {...hand} more={spoken !== undefined && t("room:spoken", { time: formatClock(spoken) })} />
      </span>
      {givesFloor && (
        <span className="flex shrink-0 gap-1">
          <Button size="small" onClick={() => void send("floor.give", { attendeeId })}>
            {t("room:floor.give")}
          </Button>
          <Button
            size="small"
            look="link"
            className="px-1!"
            aria-label={t("room:hand.dismissOf", { name })}
            onClick={() => void send("hand.lower", { attendeeId })}
          >
            {t("room:hand.dismiss")}
          </Button>
        </span>
      )}
    </li>
  );
}
