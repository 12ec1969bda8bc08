import "../../../i18n/lobby-texts";
import { useT } from "../../../i18n/use-t";
import { Button } from "../../../ui/button";
import type { Send } from "../../journal/send";

interface Props {
  /** Those who were sent out; a guest who never was in has no name here. */
  people: { id: string; name: string }[];
  send: Send;
}

/** For the crew: who was sent out, and the way back. */
export default function SentOut({ people, send }: Props) {
  const t = useT();
  return (
    <>
      <h3 className="mt-4 text-14 font-semibold text-muted">{t("lobby:sentOut")}</h3>
      <ul>
        {people.map(({ id, name }) => (
          <li key={id} className="flex min-h-10 items-center gap-2">
            <span className="min-w-0 grow truncate">{name || t("room:role.guest")}</span>
            <Button
              size="small"
              aria-label={t("lobby:readmitOf", { name: name || t("room:role.guest") })}
              onClick={() => void send("attendee.readmit", { attendeeId: id })}
            >
              {t("lobby:readmit")}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
