import { Form } from "@remix-run/react";
import { useT } from "../../../i18n/use-t";
import { Button } from "../../../ui/button";
import { Notice } from "../../../ui/notice";
import { PageTitle, Section, Sections } from "../../../ui/page-title";
import { Select, TextArea, TextField } from "../../../ui/text-field";
import type { AgainView } from "../again/wish";
import type { ProgrammeRef } from "../views";
import { CityFields } from "./city-fields";
import { programmePath } from "./paths";
import { ProgrammeFrame } from "./programme-frame";

/** Languages that the programme's people may write in. */
const languages = ["en", "it", "bg", "hr", "sr", "tr", "ru"];
/** Empty places for cities that were not in the old programme. */
const spare = 3;

interface Props extends AgainView {
  programme: ProgrammeRef;
  timeZones: readonly string[];
  refused: { error: string; values: Record<string, string> } | null;
}

/** For the organiser: the same course once more, for other cities and on other dates. */
export function AgainPage({ programme, cities, timeZones, refused, ...old }: Props) {
  const t = useT();
  const values = refused?.values ?? {};
  const names = new Intl.DisplayNames("en", { type: "language" });
  const none = { was: "", city: "", country: "", zone: old.timeZone };
  return (
    <ProgrammeFrame programme={programme}>
      <PageTitle
        title={t("again:title")}
        lead={t("again:lead", { title: programme.title })}
        up={{ to: `${programmePath(programme.slug)}/people`, label: t("programme:nav.people") }}
      />
      <Form method="post">
        {refused && (
          <div className="mb-8">
            <Notice tone="problem" role="alert">
              {refused.error}
            </Notice>
          </div>
        )}
        <Sections>
          <Section id="what" title={t("again:what")}>
            <div className="flex max-w-reading flex-col gap-6">
              <TextField name="title" label={t("again:name")} defaultValue={values.title ?? old.title} required />
              <TextField
                name="slug"
                label={t("again:slug")}
                hint={t("again:slugHint")}
                defaultValue={values.slug}
                pattern="[a-z0-9]+(-[a-z0-9]+)*"
                maxLength={60}
                required
              />
              <TextArea name="summary" label={t("again:summary")} defaultValue={values.summary ?? old.summary} />
              <Select
                name="language"
                label={t("again:language")}
                hint={t("again:languageHint")}
                defaultValue={values.language ?? old.language}
              >
                {languages.map((code) => (
                  <option key={code} value={code}>
                    {names.of(code)}
                  </option>
                ))}
              </Select>
              <p className="text-muted">{t("again:contents", { sessions: old.sessions, films: old.films })}</p>
            </div>
          </Section>
          <Section id="when" title={t("again:when")}>
            <div className="flex max-w-reading flex-wrap gap-5">
              <TextField type="date" name="from" label={t("again:from")} defaultValue={values.from} required />
              <TextField
                type="time"
                name="time"
                label={t("again:time")}
                defaultValue={values.time ?? old.time}
                required
              />
              <Select name="timeZone" label={t("again:zone")} defaultValue={values.timeZone ?? old.timeZone}>
                {timeZones.map((zone) => (
                  <option key={zone} value={zone}>
                    {zone.replaceAll("_", " ")}
                  </option>
                ))}
              </Select>
              <TextField
                type="number"
                name="weeks"
                label={t("again:weeks")}
                min={1}
                max={52}
                defaultValue={values.weeks ?? "1"}
                required
              />
            </div>
          </Section>
          <Section id="where" title={t("again:where")}>
            <p className="mb-6 max-w-reading text-muted">{t("again:whereHint")}</p>
            <div className="flex flex-col gap-8">
              {[...cities, ...Array.from({ length: spare }, () => none)].map((city, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a place in the form is its number
                <CityFields key={at} number={at + 1} city={city} values={values} />
              ))}
            </div>
            <datalist id="zones">
              {timeZones.map((zone) => (
                <option key={zone} value={zone} />
              ))}
            </datalist>
          </Section>
          <div className="flex flex-col items-start gap-3">
            <Button look="primary">{t("again:make")}</Button>
            <p className="max-w-reading text-muted">{t("again:then")}</p>
          </div>
        </Sections>
      </Form>
    </ProgrammeFrame>
  );
}
