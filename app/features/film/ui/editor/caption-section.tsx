import { useLanguage, useT } from "../../../../i18n/use-t";
import { Disclosure } from "../../../../ui/disclosure";
import { EmptyState } from "../../../../ui/empty-state";
import { Section } from "../../../../ui/page-title";
import { Select } from "../../../../ui/text-field";
import type { EditedFilm } from "../../edit-view";
import type { Said } from "../../said";
import { DoneNotice, HiddenForm } from "./done-notice";
import { FileForm, FileProblems } from "./file-form";
import { languageName, offered } from "./language-name";

const files = ".vtt,.srt,text/vtt";

/** The film's captions: a file for each language. */
export function CaptionSection({ film, said, mayEdit }: { film: EditedFilm; said: Said | null; mayEdit: boolean }) {
  const t = useT();
  const language = useLanguage();
  const own = said?.about.startsWith("captions:") ? said : null;
  const about = (code: string) => (own?.about === `captions:${code}` ? own : null);
  const missing = offered.filter((code) => !film.captions.some((one) => one.language === code));
  const wrong = own?.problems?.find(({ field }) => field === "language");
  return (
    <Section id="captions" title={t("editor:captions.title")}>
      <DoneNotice said={own} />
      {film.captions.length === 0 && (
        <EmptyState title={t("editor:captions.none")}>{t("editor:captions.noneText")}</EmptyState>
      )}
      <ul>
        {film.captions.map((one) => {
          const name = languageName(one.language, language);
          const fields = { film: film.id, language: one.language, version: one.version };
          return (
            <li key={one.language} className="flex flex-wrap items-start gap-x-6 gap-y-2 border-b border-line py-3">
              <span className="w-32 pt-1 font-semibold">{name}</span>
              {film.mediaHref && (
                <a href={one.href} download={`${film.slug}.captions.${one.language}.vtt`} className="pt-1">
                  {t("editor:captions.export")}
                  <span className="sr-only"> {name}</span>
                </a>
              )}
              {mayEdit && (
                <>
                  <Disclosure
                    summary={t("editor:captions.replace")}
                    open={about(one.language)?.lines !== undefined}
                    className="grow basis-64"
                  >
                    <FileForm
                      id={`captions-${one.language}`}
                      fields={{ intent: "captions.put", ...fields }}
                      label={t("editor:captions.fileFor", { language: name })}
                      accept={files}
                      button={t("editor:captions.replace")}
                      said={about(one.language)}
                    />
                  </Disclosure>
                  <HiddenForm fields={{ intent: "captions.remove", ...fields }} button={t("editor:captions.remove")} />
                  {about(one.language)?.stale && <FileProblems said={{ about: "", stale: true }} />}
                </>
              )}
            </li>
          );
        })}
      </ul>
      {mayEdit && (
        <Disclosure summary={t("editor:captions.add")} open={about("") !== null && !about("")?.done} className="mt-4">
          <FileForm
            id="captions"
            fields={{ intent: "captions.put", film: film.id }}
            label={t("editor:captions.file")}
            hint={t("editor:captions.fileHint")}
            accept={files}
            button={t("editor:captions.add")}
            said={about("")}
          >
            <Select
              id="captions-language"
              name="language"
              label={t("editor:field.language")}
              error={wrong && t(`editor:${wrong.key}`)}
              defaultValue={about("")?.values?.language ?? missing[0]}
              required
            >
              {missing.map((code) => (
                <option key={code} value={code}>
                  {languageName(code, language)}
                </option>
              ))}
            </Select>
          </FileForm>
        </Disclosure>
      )}
    </Section>
  );
}
