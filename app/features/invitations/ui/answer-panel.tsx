import { Form } from "@remix-run/react";
import { useT } from "../../../i18n/use-t";
import type { InvitationState } from "../state";
import { AnswerButtons, StateMark } from "./answer-signs";

/** On the session's page: whether I come. */
export function AnswerPanel({ state, refused }: { state: InvitationState; refused: string | null }) {
  const t = useT();
  return (
    <section aria-labelledby="answer" className="rounded border border-line bg-raised px-6 py-5">
      <div className="mb-2 flex flex-wrap items-center gap-x-4 gap-y-2">
        <h2 id="answer" className="font-serif text-22 font-[560]">
          {t("programme:comes.title")}
        </h2>
        <span role="status">
          <StateMark state={state} />
        </span>
      </div>
      <p className="mb-4 text-muted">{t(`programme:comes.${state === "invited" ? "invited" : "answered"}`)}</p>
      {refused && (
        <p role="alert" className="mb-4 text-danger">
          {refused}
        </p>
      )}
      <Form method="post" preventScrollReset>
        <AnswerButtons state={state} />
      </Form>
    </section>
  );
}
