import { Form } from "@remix-run/react";
import { useT } from "../../../i18n/use-t";
import { Button } from "../../../ui/button";
import { Checkbox } from "../../../ui/choice";
import { FieldError } from "../../../ui/field";
import type { ConsentAsked } from "../views";

interface Props {
  consent: ConsentAsked;
  /** Why it was not taken; empty when it was, or has not been sent. */
  refused: string;
}

/** What everybody agrees to before they come in; works without script. */
export function ConsentForm({ consent, refused }: Props) {
  const t = useT();
  return (
    <Form method="post" preventScrollReset replace className="flex flex-col items-start gap-4">
      <div>
        <h2 className="font-serif text-22">{t("join:consent")}</h2>
        <p className="mt-1 whitespace-pre-line">{consent.text}</p>
      </div>
      <input type="hidden" name="version" value={consent.version} />
      <Checkbox name="agree" value="yes" required label={t("join:consent.agree")} />
      {refused && (
        <div role="alert">
          <FieldError id="consent-refused">{refused}</FieldError>
        </div>
      )}
      <Button type="submit" look="primary" size="large">
        {t("join:consent.send")}
      </Button>
    </Form>
  );
}
