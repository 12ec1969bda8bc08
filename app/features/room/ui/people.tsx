import { lazy, Suspense } from "react";
import { useT } from "../../../i18n/use-t";
import { Button } from "../../../ui/button";
import { formatClock } from "../../../ui/format-duration";
import { keepTrying } from "../../../ui/keep-trying";
import { SiteMark } from "../../../ui/site-mark";
import { Status } from "../../../ui/status";
import type { Send } from "../../journal/send";
import type { Attendee } from "../state";

const SentOut = lazy(() => keepTrying(() => import("./sent-out")));

interface Times {
  ms: number;
  people: Record<string, number>;
}

interface Props {
  attendees: Attendee[];
  ownId: string;
  /** Id of who leads the session. */
  leads: string | null;
  manages: boolean;
  /** For how long an attendee's site has had the floor, and its people who were named (ms): for the crew alone, else null. */
  spokenOf: ((attendeeId: string) => Times) | null;
  send: Send;
  /** Cities of the programme nobody is here from. */
  missing: { city: string; country: string }[];
  /** Opens the site's own sign-in sheet. */
  onSheet: () => void;
  /** Who was sent out, for those who may let them in again. */
  sentOut: { id: string; name: string }[];
}

/** Who is here: sites with their people, then those who came alone. */
export function People({ attendees, ownId, leads, manages, spokenOf, send, missing, onSheet, sentOut }: Props) {
  const t = useT();
  return (
    <section aria-label={t("room:people")} className="h-full overflow-y-auto px-4 py-3">
      <ul>
        {attendees.map((attendee) => (
          <li key={attendee.id} className="border-b border-line py-2 last:border-0">
            <div className="flex flex-wrap items-center gap-x-2">
              {attendee.site ? (
                <SiteMark city={attendee.site.city} country={attendee.site.country} className="font-semibold" />
              ) : (
                <span className="truncate font-semibold">{attendee.name}</span>
              )}
              {!attendee.site && <Status>{t(`room:role.${attendee.role}`)}</Status>}
              {attendee.id === leads && <Status tone="live">{t("room:leads")}</Status>}
              {attendee.id === ownId && <span className="text-14 text-muted">{t("room:you")}</span>}
              {spokenOf && (attendee.site || spokenOf(attendee.id).ms > 0) && (
                <span className="clock ml-auto text-14 text-muted" suppressHydrationWarning>
                  {t("room:spoken", { time: formatClock(spokenOf(attendee.id).ms) })}
                </span>
              )}
            </div>
            {attendee.people.length > 0 && (
              <p className="text-14 text-muted">
                {t("room:tile.people", { count: attendee.people.length })}:{" "}
                {attendee.people.map((name) => withTime(name, spokenOf?.(attendee.id))).join(", ")}
              </p>
            )}
            {attendee.site && !attendee.signed && (spokenOf || attendee.id === ownId) && (
              <Status tone="waiting">{t("room:people.unsigned")}</Status>
            )}
            {attendee.site && attendee.id === ownId && (
              <Button size="small" className="mt-1" onClick={onSheet}>
                {t("room:people.sheet")}
              </Button>
            )}
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
      {sentOut.length > 0 && (
        <Suspense>
          <SentOut people={sentOut} send={send} />
        </Suspense>
      )}
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

/** A name with the time that person has spoken, if any was counted. */
function withTime(name: string, times?: Times): string {
  const ms = times && Object.hasOwn(times.people, name) ? (times.people[name] ?? 0) : 0;
  return ms > 0 ? `${name} ${formatClock(ms)}` : name;
}
