import { useT } from "../../../i18n/use-t";
import { SiteMark } from "../../../ui/site-mark";
import type { MessageView } from "../wire";
import { DayMonth } from "./day-month";

const verbs = { question: "asks", answer: "answers", note: "adds" } as const;
const pasts = { question: "asked", answer: "answered", note: "added" } as const;

/** Who, from where, and how it came: "answered by mail, 14 March · edited 15 March". */
export function Byline({ message, timeZone }: { message: MessageView; timeZone: string }) {
  const t = useT();
  const { kind, city, country, source, at, editedAt } = message;
  const author = message.author || t("questions:somebody");
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-15">
      {city && country && <SiteMark city={city} country={country} className="font-semibold" />}
      {author !== city && <span className="font-semibold">{t(`questions:${verbs[kind]}`, { author })}</span>}
      <span className="text-muted">
        <DayMonth at={at} timeZone={timeZone} text={(date) => t(`questions:${pasts[kind]}.${source}`, { date })} />
        {editedAt !== null && (
          <>
            {" · "}
            <DayMonth at={editedAt} timeZone={timeZone} text={(date) => t("questions:edited", { date })} />
          </>
        )}
      </span>
    </p>
  );
}
