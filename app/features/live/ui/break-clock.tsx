import { useLanguage, useT } from "../../../i18n/use-t";
import { formatClock } from "../../../ui/format-duration";
import { formatInZone } from "../../../ui/format-in-zone";
import { useLive, useServerNow } from "./live-context";
import { useOwnZone } from "./use-own-zone";

/** A break, large: when it goes on by the viewer's clock, and how long that is. */
export default function BreakClock() {
  const t = useT();
  const language = useLanguage();
  const now = useServerNow();
  const zone = useOwnZone();
  const { endsAt } = useLive().state.runsheet;
  if (endsAt === null) return null;
  const at = formatInZone(endsAt, zone, language);
  return (
    <div className="flex min-w-0 flex-1 flex-col items-center justify-center gap-2 px-4 text-center">
      <p className="font-serif text-28">{t("room:item.break")}</p>
      {endsAt > now ? (
        <>
          <p className="clock font-serif text-40">{t("room:break.until", { time: at.time })}</p>
          <p className="text-muted">
            {at.zone} · <span className="clock">{t("room:break.left", { time: formatClock(endsAt - now) })}</span>
          </p>
        </>
      ) : (
        <p className="font-serif text-28">{t("room:break.over")}</p>
      )}
    </div>
  );
}
