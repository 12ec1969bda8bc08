import { useT } from "../../../i18n/use-t";
import { Button } from "../../../ui/button";
import { SiteMark } from "../../../ui/site-mark";
import { Status } from "../../../ui/status";
import type { Send } from "../../journal/send";
import type { Attendee } from "../state";

interface Props {
  attendees: Attendee[];
  ownId: string;
  manages: boolean;
  send: Send;
  /** Cities of the programme nobody is here from. */
  missing: { city: string; country: string }[];
}

/** Who is here: sites with their people, then those who came alone. */
export function People({ attendees, ownId, manages, send, missing }: Props) {
  const t = useT();
  return (
    <section aria-label={t("room:people")} className="h-full overflow-y-auto px-4 py-3">
      <ul>
        {attendees.map((attendee) => (
          <li key={attendee.id} className="border-b border-line py-2 last:border-0">
            <div className="flex items-center gap-2">
              {attendee.site ? (
                <SiteMark city={attendee.site.city} country={attendee.site.country} className="font-semibold" />
              ) : (
                <span className="truncate font-semibold">{attendee.name}</span>
              )}
              {!attendee.site && <Status>{t(`room:role.${attendee.role}`)}</Status>}
              {attendee.id === ownId && <span className="text-14 text-muted">{t("room:you")}</span>}
            </div>
            {attendee.people.length > 0 && <p className="text-14 text-muted">{attendee.people.join(", ")}</p>}
            {manages && attendee.id !== ownId && (
              <p className="flex gap-3 text-14">
                <Button
                  size="small"
                  look="link"
                  aria-label={t("room:muteOf", { name: attendee.name })}
                  onClick={() => void send("attendee.mute", { attendeeId: attendee.id, source: "microphone" })}
                >
                  {t("room:mute")}
                </Button>
                <Button
                  size="small"
                  look="link"
                  aria-label={t("room:removeOf", { name: attendee.name })}
                  onClick={() =>
                    confirm(t("room:remove.sure", { name: attendee.name })) &&
                    void send("attendee.remove", { attendeeId: attendee.id })
                  }
                >
                  {t("room:remove")}
                </Button>
              </p>
            )}
          </li>
        ))}
      </ul>
      {missing.length > 0 && (
        <>
          <h3 className="mt-4 text-14 font-semibold text-muted">{t("room:people.missing")}</h3>
          <ul className="mt-1 flex flex-wrap gap-x-4 gap-y-1 text-15 text-muted">
            {missing.map((site) => (
              <li key={site.city}>
                <SiteMark city={site.city} country={site.country} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
