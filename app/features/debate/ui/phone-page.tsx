import { Form } from "@remix-run/react";
import { useT } from "../../../i18n/use-t";
import { Button } from "../../../ui/button";
import { RadioGroup } from "../../../ui/choice";
import { Notice } from "../../../ui/notice";
import { PageTitle } from "../../../ui/page-title";
import { Select, TextField } from "../../../ui/text-field";
import { PlainFrame } from "../../people/ui/plain-frame";
import type { Vote } from "../state";

interface Props {
  city: string;
  session: string;
  people: string[];
  vote: Pick<Vote, "id" | "kind" | "question" | "options" | "named"> | null;
  /** This vote was sent a moment ago. */
  done: boolean;
  error: string | null;
}

/** One person of a city's room votes on the own phone: who, what, and why when one likes. */
export function PhonePage({ city, session, people, vote, done, error }: Props) {
  const t = useT();
  return (
    <PlainFrame>
      <PageTitle eyebrow={session} title={vote?.question ?? t("debate:phone.title", { city })} />
      <div className="flex flex-col gap-6">
        {error && (
          <Notice tone="problem" role="alert">
            {error}
          </Notice>
        )}
        <p role="status">{done && t("debate:phone.done")}</p>
        {vote ? (
          <Form method="post" key={vote.id} className="flex flex-col gap-6">
            <p className="text-muted">{t(vote.named ? "debate:vote.named" : "debate:vote.anonymous")}</p>
            <input type="hidden" name="voteId" value={vote.id} />
            <Select label={t("debate:phone.who")} name="person" required defaultValue="">
              <option value="" disabled />
              {people.map((name) => (
                <option key={name}>{name}</option>
              ))}
            </Select>
            {vote.kind === "text" ? (
              <TextField label={t("debate:vote.answer")} name="text" required maxLength={240} />
            ) : (
              <>
                <RadioGroup
                  legend={t("debate:phone.choice")}
                  name="choice"
                  required
                  options={vote.options.map(({ id, label }) => ({ value: id, label }))}
                />
                <TextField
                  label={t("debate:vote.reason")}
                  hint={vote.named ? undefined : t("debate:vote.reasonHint")}
                  optional={t("debate:vote.optional")}
                  name="reason"
                  maxLength={240}
                />
              </>
            )}
            <Button type="submit" look="primary" size="large">
              {t(done ? "debate:phone.again" : "debate:vote.send")}
            </Button>
          </Form>
        ) : (
          <>
            <p>{t("debate:phone.none")}</p>
            <Form method="get">
              <Button type="submit">{t("debate:phone.reload")}</Button>
            </Form>
          </>
        )}
      </div>
    </PlainFrame>
  );
}
