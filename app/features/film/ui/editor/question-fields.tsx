import { useLanguage, useT } from "../../../../i18n/use-t";
import { Disclosure } from "../../../../ui/disclosure";
import { Select, TextArea } from "../../../../ui/text-field";
import { type Fields, longest } from "../../edit-limits";
import { languageName, offered } from "./language-name";

interface Props {
  id: (field: string) => string;
  question: Record<string, string>;
  /** What was sent, when it was refused. */
  values: Fields | undefined;
  errorOf: (field: string) => string | undefined;
}

/** The question in every language it has, English first, and room for one language more. */
export function QuestionFields({ id, question, values, errorOf }: Props) {
  const t = useT();
  const language = useLanguage();
  const sent = Object.keys(values ?? {}).flatMap((name) => /^question\.(\w+)$/.exec(name)?.[1] ?? []);
  const languages = [...new Set(["en", ...Object.keys(question), ...sent])];
  const more = offered.filter((code) => !languages.includes(code));
  return (
    <fieldset className="flex flex-col gap-4">
      <legend className="mb-1 font-semibold">{t("editor:field.question")}</legend>
      <p className="text-14 text-muted">{t("editor:field.questionHint")}</p>
      {languages.map((code) => (
        <TextArea
          key={code}
          id={id(`question.${code}`)}
          name={`question.${code}`}
          lang={code}
          label={languageName(code, language)}
          error={errorOf(`question.${code}`)}
          defaultValue={values?.[`question.${code}`] ?? question[code]}
          maxLength={longest.question}
          rows={2}
        />
      ))}
      <Disclosure summary={t("editor:field.addLanguage")} open={Boolean(values?.words)}>
        <div className="flex flex-col gap-4">
          <Select
            id={id("language")}
            name="language"
            label={t("editor:field.language")}
            error={errorOf("language")}
            defaultValue={values?.language ?? ""}
          >
            <option value="">{t("editor:field.languageNone")}</option>
            {more.map((code) => (
              <option key={code} value={code}>
                {languageName(code, language)}
              </option>
            ))}
          </Select>
          <TextArea
            id={id("words")}
            name="words"
            label={t("editor:field.words")}
            hint={t("editor:field.wordsHint")}
            error={errorOf("words")}
            defaultValue={values?.words}
            maxLength={longest.question}
            rows={2}
          />
        </div>
      </Disclosure>
    </fieldset>
  );
}
