import { Form } from "@remix-run/react";
import { useT } from "../../../i18n/use-t";
import { Button } from "../../../ui/button";
import { Disclosure } from "../../../ui/disclosure";
import { Notice } from "../../../ui/notice";
import { Section } from "../../../ui/page-title";
import { TextField } from "../../../ui/text-field";

/** One's own data: to take along, and to have deleted. `refused`: why nothing was deleted. */
export function OwnDataSection({ email, refused }: { email: string; refused: string | null }) {
  const t = useT();
  return (
    <Section id="own" title={t("people:own.title")}>
      <div className="flex flex-col gap-6">
        <p>
          <a href="/me/data.json" download>
            {t("people:own.download")}
          </a>
          <span className="text-muted"> · {t("people:own.downloadHint")}</span>
        </p>
        <Disclosure summary={t("people:own.delete")} open={refused !== null}>
          <Form method="post" action="#own" className="flex flex-col items-start gap-5">
            {refused && (
              <Notice tone="problem" role="alert">
                {refused}
              </Notice>
            )}
            <p>{t("people:own.deleteLead")}</p>
            <TextField name="confirm" label={t("people:own.confirm", { email })} autoComplete="off" required />
            <Button look="danger" name="intent" value="delete">
              {t("people:own.do")}
            </Button>
          </Form>
        </Disclosure>
      </div>
    </Section>
  );
}
