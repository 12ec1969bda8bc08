import { Form } from "@remix-run/react";
import { useT } from "../../../i18n/use-t";
import { Button } from "../../../ui/button";
import { LocalTime } from "../../../ui/local-time";
import { Section } from "../../../ui/page-title";
import { Select, TextField } from "../../../ui/text-field";
import type { CorrectionLine, NameLine } from "../views";

interface Props {
  desk: { names: NameLine[]; log: CorrectionLine[] };
  timeZone: string;
  action: string;
}

/** Where the crew corrects a name, and reads what was corrected by whom. */
export function CorrectionDesk({ desk: { names, log }, timeZone, action }: Props) {
  const t = useT();
  return (
    <Section id="corrections" title={t("archive:record.corrections")}>
      <p className="mb-4 max-w-reading text-15 text-muted">{t("archive:record.correctionsText")}</p>
      {names.length > 0 && (
        <Form method="post" action={action} className="flex flex-wrap items-end gap-3" preventScrollReset>
          <input type="hidden" name="intent" value="name" />
          <div className="min-w-0 basis-64">
            <Select name="target" label={t("archive:record.wrongName")}>
              {names.map(({ target, city, name }) => (
                <option key={target} value={target}>
                  {city ? `${city}: ${name}` : name}
                </option>
              ))}
            </Select>
          </div>
          <div className="min-w-0 grow basis-48">
            <TextField name="text" label={t("archive:record.rightName")} maxLength={80} required />
          </div>
          <Button>{t("archive:record.correct")}</Button>
        </Form>
      )}
      {log.length > 0 && (
        <ul className="mt-4 text-15">
          {log.map(({ kind, target, text, by, at }) => (
            <li key={`${at} ${target} ${kind}`} className="border-b border-line py-2">
              {t(`archive:record.did.${kind}`, { by, name: text })}{" "}
              <span className="text-14 text-muted">
                <LocalTime instant={new Date(at).toISOString()} timeZone={timeZone} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
