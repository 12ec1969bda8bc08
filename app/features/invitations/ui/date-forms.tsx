import { Form } from "@remix-run/react";
import { useT } from "../../../i18n/use-t";
import { Button } from "../../../ui/button";
import { Disclosure } from "../../../ui/disclosure";
import { Section } from "../../../ui/page-title";
import { Select, TextArea, TextField } from "../../../ui/text-field";
import type { InvitationsView } from "../views";
import { wallClock } from "../wall-clock";
import { zonedWords } from "../zoned-words";

/** Another date, and calling off: what everybody asked is told at once. */
export function DateForms({ session, zones, timeZone, over, refused }: InvitationsView) {
  const t = useT();
  const values = refused?.values ?? {};
  const start = zonedWords(session.startsAt, timeZone, "en");
  const zone = values.timeZone ?? zones[0] ?? "Europe/Rome";
  const field = (name: "startsAt" | "endsAt") => values[name] ?? wallClock(session[name], zone);
  return (
    <Section id="date" title={t("invitations:date.title")}>
      <p className="mb-4" suppressHydrationWarning>
        {t("invitations:date.now", { date: start.date, time: start.time, zone: start.zone })}
      </p>
      <div className="flex max-w-reading flex-col gap-4">
        <Disclosure summary={t("invitations:date.change")} open={values.intent === "move"}>
          <Form method="post" className="flex flex-col gap-5">
            <input type="hidden" name="intent" value="move" />
            <input type="hidden" name="sequence" value={session.sequence} />
            <p className="text-muted">{t("invitations:date.hint")}</p>
            <Select name="timeZone" label={t("invitations:date.zone")} defaultValue={zone}>
              {zones.map((name) => (
                <option key={name} value={name}>
                  {name.split("/").at(-1)?.replaceAll("_", " ")}
                </option>
              ))}
            </Select>
            <div className="flex flex-wrap gap-5">
              <TextField
                type="datetime-local"
                name="startsAt"
                label={t("invitations:date.start")}
                defaultValue={field("startsAt")}
                required
              />
              <TextField
                type="datetime-local"
                name="endsAt"
                label={t("invitations:date.end")}
                defaultValue={field("endsAt")}
                required
              />
            </div>
            <div>
              <Button look="primary">{t("invitations:date.save")}</Button>
            </div>
          </Form>
        </Disclosure>
        {!session.off && !over && (
          <Disclosure summary={t("invitations:off.open")} open={values.intent === "off"}>
            <Form method="post" className="flex flex-col gap-5">
              <input type="hidden" name="intent" value="off" />
              <input type="hidden" name="sequence" value={session.sequence} />
              <TextArea
                name="reason"
                label={t("invitations:off.reason")}
                hint={t("invitations:off.hint")}
                maxLength={1000}
                defaultValue={values.reason}
              />
              <div>
                <Button look="danger">{t("invitations:off.do")}</Button>
              </div>
            </Form>
          </Disclosure>
        )}
      </div>
    </Section>
  );
}
