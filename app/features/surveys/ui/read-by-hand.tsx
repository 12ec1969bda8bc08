import { Form } from "@remix-run/react";
import { useT } from "../../../i18n/use-t";
import { Button } from "../../../ui/button";
import { Disclosure } from "../../../ui/disclosure";
import { Select, TextField } from "../../../ui/text-field";
import type { AnswerView, QuestionResult } from "../results";
import { letterOf } from "../round";

/** Says what an unclear answer means: an option, a number, or that its words are right as they are. */
export function ReadByHand({ question, answer }: { question: QuestionResult; answer: AnswerView }) {
  const t = useT();
  return (
    <Disclosure summary={t("surveys:read.as")} className="text-14">
      <Form method="post" className="flex flex-wrap items-end gap-3">
        <input type="hidden" name="question" value={question.position} />
        <input type="hidden" name="member" value={answer.membershipId} />
        {question.kind === "choice" && (
          <Select name="value" label={t("surveys:read.option")} defaultValue={answer.choice ?? 0}>
            {question.options.map((option, i) => (
              <option key={option} value={i}>
                {letterOf(i)}) {option}
              </option>
            ))}
          </Select>
        )}
        {question.kind === "number" && (
          <TextField
            name="value"
            label={t("surveys:read.number")}
            inputMode="decimal"
            defaultValue={answer.number ?? ""}
            required
          />
        )}
        <Button name="intent" value="read">
          {t(question.kind === "open" ? "surveys:read.words" : "surveys:read.do")}
        </Button>
      </Form>
    </Disclosure>
  );
}
