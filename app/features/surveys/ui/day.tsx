import { useLanguage } from "../../../i18n/use-t";
import { dateFormat } from "../../../ui/date-format";

/** An instant inside a sentence, as day and month. */
export function Day({ at, timeZone, text }: { at: number; timeZone: string; text: (date: string) => string }) {
  const language = useLanguage();
  const options = { day: "numeric", month: "long", timeZone } as const;
  const date = dateFormat(language === "en" ? "en-GB" : language, options).format(new Date(at));
  return (
    <time dateTime={new Date(at).toISOString()} suppressHydrationWarning>
      {text(date)}
    </time>
  );
}
