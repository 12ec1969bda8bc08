import { useT } from "../../../i18n/use-t";
import { Checkbox } from "../../../ui/choice";
import { Select, TextArea, TextField } from "../../../ui/text-field";
import { kinds, type Question } from "../round";

/** The fields of one question; those of other kinds are out of sight, without script too. */
export function QuestionFields({ question }: { question: Question }) {
  const t = useT();
  const name = (field: string) => `q${question.position}.${field}`;
  return (
    <div className="clear-both flex flex-col gap-5 pt-3">
      <TextArea
        name={name("text")}
        label={t("surveys:edit.text")}
        defaultValue={question.text}
        rows={2}
        maxLength={500}
        className="min-h-16"
      />
      <div className="max-w-72">
        <Select name={name("kind")} label={t("surveys:edit.kind")} defaultValue={question.kind}>
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {t(`surveys:kind.${kind}`)}
            </option>
          ))}
        </Select>
      </div>
      <div className="hidden group-has-[option[value=choice]:checked]/q:block">
        <TextArea
          name={name("options")}
          label={t("surveys:edit.options")}
          hint={t("surveys:edit.optionsHint")}
          defaultValue={question.options.join("\n")}
          maxLength={2000}
        />
      </div>
      <div className="hidden flex-col gap-4 group-has-[option[value=number]:checked]/q:flex">
        <div className="grid gap-4 sm:grid-cols-[2fr_1fr_1fr] sm:items-end">
          <TextField
            name={name("unit")}
            label={t("surveys:edit.unit")}
            hint={t("surveys:edit.unitHint")}
            defaultValue={question.unit}
            maxLength={40}
          />
          <TextField
            name={name("least")}
            label={t("surveys:edit.least")}
            defaultValue={question.least ?? ""}
            inputMode="decimal"
          />
          <TextField
            name={name("most")}
            label={t("surveys:edit.most")}
            defaultValue={question.most ?? ""}
            inputMode="decimal"
          />
        </div>
        <Checkbox name={name("whole")} value="yes" label={t("surveys:edit.whole")} defaultChecked={question.whole} />
      </div>
    </div>
  );
}
