import { useLanguage } from "../../../i18n/use-t";
import { dateFormat } from "../../../ui/date-format";

/** An instant inside a sentence, as day and month. */
export function DayMonth({ at, timeZone, text }: { at: number; timeZone: string; text: (date: string) => string }) {
  const language = useLanguage();
  const instant = new Date(at);
  const date = dateFormat(language === "en" ? "en-GB" : language, {
    day: "numeric",
    month: "long",
    timeZone,
  }).format(instant);
  return (
    <time dateTime={instant.toISOString()} suppressHydrationWarning>
      {text(date)}
    </time>
  );
}
