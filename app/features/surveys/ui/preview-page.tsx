import { Form } from "@remix-run/react";
import { useT } from "../../../i18n/use-t";
import { Button, ButtonLink } from "../../../ui/button";
import { DefinitionList } from "../../../ui/definition-list";
import { Disclosure } from "../../../ui/disclosure";
import { Notice } from "../../../ui/notice";
import { PageTitle } from "../../../ui/page-title";
import { ProgrammeFrame } from "../../programme/ui/programme-frame";
import type { ProgrammeRef } from "../../programme/views";

interface Props {
  programme: ProgrammeRef;
  number: number;
  mail: { subject: string; text: string };
  /** Names of those it goes to. */
  to: string[];
  refused: string | null;
}

/** The mail before it is sent: subject, receivers, both parts, and the button. */
export function PreviewPage({ programme, number, mail, to, refused }: Props) {
  const t = useT();
  const home = `/programmes/${programme.slug}/surveys/${number}`;
  return (
    <ProgrammeFrame programme={programme}>
      <PageTitle
        up={{ to: `${home}/edit`, label: t("surveys:preview.back") }}
        eyebrow={t("surveys:eyebrow", { number })}
        title={t("surveys:preview.title")}
        lead={t("surveys:preview.lead")}
      />
      <div className="flex max-w-[44rem] flex-col gap-6">
        {refused && (
          <Notice tone="problem" role="alert">
            {refused}
          </Notice>
        )}
        <DefinitionList
          items={[
            { term: t("surveys:preview.subject"), description: mail.subject },
            { term: t("surveys:preview.to"), description: to.join(", ") || t("surveys:preview.nobody") },
          ]}
        />
        <iframe
          title={t("surveys:preview.frame")}
          src={`/api${home}/preview.html`}
          sandbox=""
          referrerPolicy="no-referrer"
          className="h-[40rem] w-full rounded border border-line bg-raised"
        />
        <Disclosure summary={t("surveys:preview.text")}>
          <pre className="font-sans text-15 break-words whitespace-pre-wrap">{mail.text}</pre>
        </Disclosure>
        <Form method="post" className="flex flex-wrap gap-3">
          <Button look="primary" size="large" name="intent" value="send" disabled={to.length === 0}>
            {t("surveys:preview.send", { count: to.length })}
          </Button>
          <ButtonLink size="large" to={`${home}/edit`}>
            {t("surveys:preview.back")}
          </ButtonLink>
        </Form>
      </div>
    </ProgrammeFrame>
  );
}
