import { Users } from "lucide-react";
import { useLanguage, useT } from "../../../i18n/use-t";
import { formatClock } from "../../../ui/format-duration";
import { formatInZone } from "../../../ui/format-in-zone";
import { Mark } from "../../../ui/mark";
import { Menu } from "../../../ui/menu";
import { SiteMark } from "../../../ui/site-mark";
import { Status } from "../../../ui/status";
import { useLive, useServerNow } from "./live-context";
import { headCount, presentIn } from "./names";
import { useRoomFacts } from "./room-facts";
import { useOwnZone } from "./use-own-zone";

/** What this is, whether it is live, what time it is where, and how many are here. */
export function TopBar() {
  const t = useT();
  const { session, own } = useRoomFacts();
  const live = useLive();
  const count = headCount(presentIn(live.state, own.attendeeId));
  return (
    <header className="flex min-h-12 items-center gap-3 border-b border-line px-3 md:px-4">
      <Mark size={22} className="shrink-0 text-accent" />
      <h1 className="min-w-0 truncate font-serif text-18">
        <span className="text-muted max-md:sr-only">{t("room:session", { number: session.number })} · </span>
        {session.title}
      </h1>
      <div className="ml-auto flex shrink-0 items-center gap-3">
        <LiveSign />
        <LocalClocks />
        <span className="clock inline-flex items-center gap-1.5 text-15">
          <Users size={16} strokeWidth={1.5} aria-hidden="true" className="text-muted" />
          <span className="max-md:sr-only">{t("room:here", { count })}</span>
          <span aria-hidden="true" className="md:hidden">
            {count}
          </span>
        </span>
      </div>
    </header>
  );
}

function LiveSign() {
  const t = useT();
  const { line, state } = useLive();
  const now = useServerNow();
  const since = state.runsheet.beganAt;
  if (line === "lost") return <Status tone="problem">{t("room:line.lost")}</Status>;
  return (
    <Status tone="live">
      {t("room:live")}
      {since !== null && (
        <span className="clock font-normal max-sm:hidden" suppressHydrationWarning>
          {formatClock(now - since)}
        </span>
      )}
    </Status>
  );
}

/** One's own time, and that of every city behind a press. */
function LocalClocks() {
  const t = useT();
  const language = useLanguage();
  const { sites } = useRoomFacts();
  const now = useServerNow(5_000);
  const mine = formatInZone(now, useOwnZone(), language);
  return (
    <Menu
      name={t("room:clocks")}
      className="max-md:hidden"
      label={
        <span className="clock text-15" suppressHydrationWarning>
          {mine.zone} {mine.time}
        </span>
      }
    >
      <ul className="px-2 py-1">
        {sites.map((site) => {
          const { time, offset } = formatInZone(now, site.timeZone, language);
          return (
            <li key={site.city} className="flex min-h-8 items-center justify-between gap-6 text-15">
              <SiteMark city={site.city} country={site.country} />
              <span className="clock whitespace-nowrap" suppressHydrationWarning>
                {time} <span className="text-14 text-muted">{offset}</span>
              </span>
            </li>
          );
        })}
      </ul>
    </Menu>
  );
}
