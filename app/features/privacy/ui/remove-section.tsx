import { Form } from "@remix-run/react";
import { useT } from "../../../i18n/use-t";
import { Button } from "../../../ui/button";
import { Disclosure } from "../../../ui/disclosure";
import { Notice } from "../../../ui/notice";
import { Section } from "../../../ui/page-title";
import { Select, TextField } from "../../../ui/text-field";

interface Props {
  people: { id: string; name: string; email: string | null }[];
  /** Why nobody was deleted. */
  refused: string | null;
  done: boolean;
}

/** For the organiser: a person of the programme who asks to be forgotten. */
export function RemoveSection({ people, refused, done }: Props) {
  const t = useT();
  return (
    <Section id="remove" title={t("people:remove.title")}>
      {done && !refused && <Notice role="status">{t("people:remove.done")}</Notice>}
      <Disclosure summary={t("people:remove.title")} open={refused !== null}>
        <Form method="post" action="#remove" className="flex max-w-reading flex-col items-start gap-5">
          {refused && (
            <Notice tone="problem" role="alert">
              {refused}
            </Notice>
          )}
          <p>{t("people:remove.lead")}</p>
          <Select name="member" label={t("people:remove.who")} required>
            <option value="">{t("people:remove.nobody")}</option>
            {people.map(({ id, name, email }) => (
              <option key={id} value={id}>
                {email ? `${name} · ${email}` : name}
              </option>
            ))}
          </Select>
          <TextField name="confirm" label={t("people:remove.confirm")} autoComplete="off" required />
          <Button look="danger" name="intent" value="delete">
            {t("people:remove.do")}
          </Button>
        </Form>
      </Disclosure>
    </Section>
  );
}
