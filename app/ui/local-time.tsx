import { useLanguage } from "../i18n/use-t";
import { formatInZone } from "./format-in-zone";

interface Props {
  /** ISO 8601 with offset. */
  instant: string;
  timeZone: string;
  /** What to say; the zone is always named, except in a table whose heading names it (`bare`). */
  show?: "date" | "time" | "both" | "bare";
}

/** An instant in one zone, the same on server and browser. */
export function LocalTime({ instant, timeZone, show = "both" }: Props) {
  const { date, time, zone, offset } = formatInZone(instant, timeZone, useLanguage());
  const named = `${time} ${zone}`;
  const text = { date, time: named, both: `${date}, ${named}`, bare: time }[show];
  return (
    <time dateTime={instant} title={`${zone} (${offset})`} className="clock" suppressHydrationWarning>
      {text}
    </time>
  );
}
