import { useRevalidator } from "@remix-run/react";
import { useEffect } from "react";
import { useLanguage, useT } from "../../../../i18n/use-t";
import { Button } from "../../../../ui/button";
import { TimeLeft } from "../../../../ui/clock";
import { formatInZone } from "../../../../ui/format-in-zone";
import { useNow } from "../../../../ui/use-now";
import type { JoinFacts } from "../../join-facts";

interface Props {
  facts: JoinFacts;
  /** Whether this person goes in as soon as the room opens. */
  bySelf: boolean;
  onBySelf: (on: boolean) => void;
}

/** Counts down to the opening. Nobody is taken into the room with camera and microphone who has not asked for it. */
export default function TooEarly({ facts, bySelf, onBySelf }: Props) {
  const t = useT();
  const language = useLanguage();
  const now = useNow(facts.now);
  const { revalidate } = useRevalidator();
  const left = facts.opensAt - now;
  const due = left <= 0;
  useEffect(() => {
    if (!due) return;
    revalidate();
    const timer = setInterval(revalidate, 1_000);
    return () => clearInterval(timer);
  }, [revalidate, due]);
  const start = formatInZone(facts.startsAt, facts.timeZone, language);
  const minutes = Math.round((facts.startsAt - facts.opensAt) / 60_000);
  return (
    <>
      <div role="status">
        <h2 className="font-serif text-22">{t("join:before")}</h2>
        <p>{t("join:before.starts", { date: start.date, time: start.time, zone: start.zone })}</p>
      </div>
      <p className="flex flex-wrap items-baseline gap-x-2">
        <span className="font-serif text-28">
          <TimeLeft ms={left} />
        </span>
        {t("join:before.left")}
      </p>
      {bySelf && <p role="status">{t("join:bySelf.on")}</p>}
      <Button
        type="button"
        look={bySelf ? "quiet" : "primary"}
        size={bySelf ? "normal" : "large"}
        onClick={() => onBySelf(!bySelf)}
      >
        {t(bySelf ? "join:bySelf.cancel" : "join:bySelf")}
      </Button>
      <p className="text-14 text-muted">{t("join:before.opens", { minutes })}</p>
    </>
  );
}
