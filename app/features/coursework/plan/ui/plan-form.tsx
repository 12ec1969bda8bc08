import { Form } from "@remix-run/react";
import { useRef } from "react";
import { useT } from "../../../../i18n/use-t";
import { Button } from "../../../../ui/button";
import { Select, TextArea, TextField } from "../../../../ui/text-field";
import { emptyOf, fates, levels, longest, type PlanFields, type Step, states, steps } from "../fields";
import { markOf } from "../merge";
import type { Refused } from "../refused";
import { useSavedAsTyped } from "./use-saved-as-typed";

/** What a field shows, and what another writer put there meanwhile. */
interface FieldState {
  value: string;
  theirs: string | undefined;
}

/** The plan's form. With script it saves itself while one types; without, its button saves it. */
export function PlanForm({
  plan,
  refused,
}: {
  plan: { version: number; fields: PlanFields };
  refused: Refused | null;
}) {
  const t = useT();
  const form = useRef<HTMLFormElement>(null);
  const kept = (name: string): string => plan.fields[name] ?? emptyOf(name);
  const was = (name: string): string => {
    const theirs = refused?.conflicts[name];
    if (theirs !== undefined) return markOf(theirs);
    return refused?.values[`was.${name}`] ?? markOf(kept(name));
  };
  const first = {
    version: plan.version,
    marks: Object.fromEntries(Object.keys(longest).map((name) => [name, was(name)])),
  };
  const { version, marks, saving, problem, conflicts } = useSavedAsTyped(form, first);
  const field = (name: string): FieldState => ({
    value: refused?.values[name] ?? kept(name),
    theirs: conflicts[name] ?? refused?.conflicts[name],
  });
  return (
    <Form method="post" encType="multipart/form-data" ref={form} className="flex max-w-reading flex-col gap-10">
      <input type="hidden" name="intent" value="save" />
      {Object.keys(longest).map((name) => (
        <input key={name} type="hidden" name={`was.${name}`} value={marks[name]} />
      ))}
      <div className="flex flex-col gap-5">
        {fates.map((fate) => (
          <Words key={fate} name={fate} label={t(`plan:fate.${fate}`)} state={field(fate)} />
        ))}
      </div>
      {steps.map((step, i) => (
        <StepFields key={step} step={step} number={i + 1} field={field} />
      ))}
      <div className="sticky bottom-0 flex flex-wrap items-center gap-4 border-t border-line bg-paper py-3">
        <Button look="primary">{t("plan:save")}</Button>
        <p role="status" className="text-15 text-muted">
          {problem || (saving ? t("plan:saving") : version > 0 ? t("plan:saved", { version }) : t("plan:asTyped"))}
        </p>
      </div>
    </Form>
  );
}

interface StepProps {
  step: Step;
  number: number;
  field(name: string): FieldState;
}

function StepFields({ step, number, field }: StepProps) {
  const t = useT();
  const name = t(`plan:step.${step}`);
  const owner = field(`${step}.owner`);
  const date = field(`${step}.date`);
  const state = field(`${step}.state`);
  return (
    <fieldset className="flex flex-col gap-5">
      <legend className="mb-3 font-serif text-18 font-[560]">{t("plan:step", { number, name })}</legend>
      <p className="text-15 text-muted">{t(`plan:about.${step}`)}</p>
      <div className="grid gap-4 sm:grid-cols-[2fr_1fr_1fr] sm:items-end">
        <TextField
          name={`${step}.owner`}
          label={t("plan:owner")}
          defaultValue={owner.value}
          error={theirs(owner, t)}
          maxLength={longest[`${step}.owner`]}
        />
        <TextField
          type="date"
          name={`${step}.date`}
          label={t("plan:date")}
          defaultValue={date.value}
          error={theirs(date, t)}
        />
        <Select
          name={`${step}.state`}
          label={t("plan:state")}
          defaultValue={state.value}
          error={state.theirs && t("plan:theirs", { text: t(`plan:state.${state.theirs}`) })}
        >
          {states.map((one) => (
            <option key={one} value={one}>
              {t(`plan:state.${one}`)}
            </option>
          ))}
        </Select>
      </div>
      {levels.map((level) => (
        <Words
          key={level}
          name={`${step}.${level}`}
          label={t(`plan:level.${level}`)}
          state={field(`${step}.${level}`)}
          rows={2}
        />
      ))}
    </fieldset>
  );
}

function Words({ name, label, state, rows }: { name: string; label: string; state: FieldState; rows?: number }) {
  const t = useT();
  return (
    <TextArea
      name={name}
      label={label}
      defaultValue={state.value}
      error={theirs(state, t)}
      maxLength={longest[name]}
      rows={rows}
      className="min-h-16"
    />
  );
}

function theirs({ theirs: text }: FieldState, t: ReturnType<typeof useT>): string | undefined {
  return text === undefined ? undefined : t("plan:theirs", { text: text || t("plan:empty") });
}
