import { Form } from "@remix-run/react";
import { useT } from "../../../i18n/use-t";
import { Button } from "../../../ui/button";
import { LocalTime } from "../../../ui/local-time";
import { PageTitle } from "../../../ui/page-title";
import { Select, TextField } from "../../../ui/text-field";
import { sessionPath } from "../../programme/ui/paths";
import { ProgrammeFrame } from "../../programme/ui/programme-frame";
import type { ProgrammeRef } from "../../programme/views";
import type { CorrectionLine, NameLine } from "../views";

interface Props {
  programme: ProgrammeRef;
  session: { number: number; title: string };
  names: NameLine[];
  log: CorrectionLine[];
  timeZone: string;
}

/** Where the crew corrects a name, and reads what was corrected by whom. */
export function CorrectionDesk({ programme, session, names, log, timeZone }: Props) {
  const t = useT();
  return (
    <ProgrammeFrame programme={programme}>
      <PageTitle
        up={{ to: sessionPath(programme.slug, session.number), label: session.title }}
        title={t("archive:corrections.title")}
        lead={t("archive:corrections.lead")}
      />
      {names.length > 0 && (
        <Form method="post" className="flex flex-wrap items-end gap-3" preventScrollReset>
          <input type="hidden" name="intent" value="name" />
          <div className="min-w-0 basis-64">
            <Select name="target" label={t("archive:corrections.wrongName")}>
              {names.map(({ target, city, name }) => (
                <option key={target} value={target}>
                  {city ? `${city}: ${name}` : name}
                </option>
              ))}
            </Select>
          </div>
          <div className="min-w-0 grow basis-48">
            <TextField name="text" label={t("archive:corrections.rightName")} maxLength={80} required />
          </div>
          <Button>{t("archive:corrections.correct")}</Button>
        </Form>
      )}
      {log.length > 0 && (
        <ul className="mt-4 text-15">
          {log.map(({ kind, target, text, by, at }) => (
            <li key={`${at} ${target} ${kind}`} className="border-b border-line py-2">
              {t(`archive:corrections.did.${kind}`, { by, name: text })}{" "}
              <span className="text-14 text-muted">
                <LocalTime instant={new Date(at).toISOString()} timeZone={timeZone} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </ProgrammeFrame>
  );
}
