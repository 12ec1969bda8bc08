import { Form } from "@remix-run/react";
import { useT } from "../../../i18n/use-t";
import { Button } from "../../../ui/button";
import { Page } from "../../../ui/page";
import { PageTitle, Section, Sections } from "../../../ui/page-title";

interface Props {
  programme: string;
  mode: "each" | "daily" | "none";
}

const stops = ["followed", "digest", "reminder"] as const;
const stays = ["own", "survey", "signIn"] as const;

/** What stops and what goes on, and one button. Works without script. */
export function UnsubscribePage({ programme, mode }: Props) {
  const t = useT();
  const off = mode === "none";
  return (
    <Page width="reading">
      <PageTitle
        eyebrow={programme}
        title={t(off ? "mail:stop.done" : "mail:stop.title")}
        lead={t(off ? "mail:stop.doneLead" : "mail:stop.lead")}
      />
      <Sections>
        <Section id="stops" title={t(off ? "mail:stop.stopped" : "mail:stop.stops")}>
          <Kinds kinds={stops} />
        </Section>
        <Section id="stays" title={t("mail:stop.stays")}>
          <Kinds kinds={stays} />
        </Section>
        <Form method="post">
          <input type="hidden" name="mode" value={off ? "each" : "none"} />
          <Button look={off ? "quiet" : "primary"}>{t(off ? "mail:stop.undo" : "mail:stop.do")}</Button>
        </Form>
      </Sections>
    </Page>
  );
}

function Kinds({ kinds }: { kinds: readonly string[] }) {
  const t = useT();
  return (
    <ul className="flex list-disc flex-col gap-1 pl-5">
      {kinds.map((kind) => (
        <li key={kind}>{t(`mail:stop.${kind}`)}</li>
      ))}
    </ul>
  );
}
