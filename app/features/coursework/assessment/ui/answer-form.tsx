import { Form } from "@remix-run/react";
import { useT } from "../../../../i18n/use-t";
import { Button } from "../../../../ui/button";
import type { Feature, Phase, Scores } from "../features";

interface Props {
  features: Feature[];
  who: { id: string; name: string; scores: Scores };
  phase: Phase;
  /** What stood in the form when it was refused. */
  kept: Record<string, string> | null;
}

const scale = ["1", "2", "3", "4", "5", "x"];

/** One person's form: the statements of each feature, each with the scale from 1 to 5 and "cannot say". */
export function AnswerForm({ features, who, phase, kept }: Props) {
  const t = useT();
  return (
    <Form method="post" key={`${who.id} ${phase}`} className="flex flex-col gap-10">
      <input type="hidden" name="intent" value="answer" />
      <input type="hidden" name="who" value={who.id} />
      <input type="hidden" name="phase" value={phase} />
      <p className="text-muted">{t("assessment:form.lead")}</p>
      {features.map(({ id, title, about, statements }) => (
        <section key={id} aria-labelledby={`feature-${id}`} className="flex flex-col gap-6">
          <div>
            <h3 id={`feature-${id}`} className="font-serif text-18 font-[560]">
              {title}
            </h3>
            <p className="text-15 text-muted">{about}</p>
          </div>
          {statements.map(({ id: statement, text }) => (
            <fieldset key={statement} id={statement} className="flex flex-col gap-2">
              <legend className="mb-2 max-w-reading">{text}</legend>
              <div className="flex flex-wrap gap-x-6 gap-y-2">
                {scale.map((value) => (
                  <label key={value} className="flex min-h-8 items-center gap-2 text-15">
                    <input
                      type="radio"
                      name={statement}
                      value={value}
                      required
                      defaultChecked={value === (kept ? kept[statement] : given(who.scores[statement]))}
                      className="size-5 accent-accent"
                    />
                    {t(`assessment:scale.${value}`)}
                  </label>
                ))}
              </div>
            </fieldset>
          ))}
        </section>
      ))}
      <div>
        <Button look="primary" size="large">
          {t("assessment:form.save")}
        </Button>
      </div>
    </Form>
  );
}

/** A score as its field's value; undefined before the person has answered. */
const given = (score: number | null | undefined) => (score === null ? "x" : score?.toString());
