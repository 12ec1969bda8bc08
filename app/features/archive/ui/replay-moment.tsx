import type { ReactNode } from "react";
import { useT } from "../../../i18n/use-t";
import type { Moment } from "../replay";

/** How many lines of the chat stand beside the film. */
const lines = 12;

/** What was going on at one moment. */
export function ReplayMoment({ moment, item }: { moment: Moment; item: string | null }) {
  const t = useT();
  const { floor, hands, present, chat, notes } = moment;
  return (
    <div className="flex min-w-0 flex-col gap-5">
      <Part title={t("archive:replay.now")}>{item ?? t("archive:replay.nothing")}</Part>
      <Part title={t("archive:replay.floor")}>
        {floor ? `${floor.who}${floor.person ? `, ${floor.person}` : ""}` : t("archive:replay.nobody")}
      </Part>
      {hands.length > 0 && (
        <Part title={t("archive:replay.hands")}>
          {hands.map(({ who, kind }) => `${who} (${t(`record:kind.${kind}`)})`).join(", ")}
        </Part>
      )}
      <Part title={t("archive:replay.present", { count: present.length })}>{present.join(", ")}</Part>
      <Part title={t("record:chat")}>
        {chat.length === 0
          ? t("archive:replay.noChat")
          : chat.slice(-lines).map(({ id, who, text }) => (
              <span key={id} className="block break-words">
                <strong>{who}</strong> {text}
              </span>
            ))}
      </Part>
      {notes.length > 0 && (
        <Part title={t("record:notes")}>
          {notes.map(({ who, text }) => (
            <span key={`${who} ${text}`} className="block break-words">
              <strong>{who}</strong> {text}
            </span>
          ))}
        </Part>
      )}
    </div>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2 className="text-14 font-semibold text-muted">{title}</h2>
      <p>{children}</p>
    </section>
  );
}
