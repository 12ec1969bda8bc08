import { useT } from "../../../../i18n/use-t";
import { Notice } from "../../../../ui/notice";
import { PageTitle, Section, Sections } from "../../../../ui/page-title";
import { ProgrammeFrame } from "../../../programme/ui/programme-frame";
import type { ProgrammeRef } from "../../../programme/views";
import type { PlanFields } from "../fields";
import type { Refused } from "../refused";
import { PlanForm } from "./plan-form";
import { PlanText } from "./plan-text";

interface Props {
  programme: ProgrammeRef;
  site: { slug: string; city: string };
  plan: { version: number; fields: PlanFields };
  mayWrite: boolean;
  said: boolean;
  refused: Refused | null;
}

/** A city's transfer plan: a form for the city, a text for the crew. */
export function PlanPage({ programme, site, plan, mayWrite, said, refused }: Props) {
  const t = useT();
  return (
    <ProgrammeFrame programme={programme}>
      <PageTitle
        up={{ to: `/programmes/${programme.slug}/assessment`, label: t("plan:up") }}
        eyebrow={site.city}
        title={t("plan:title")}
        lead={t("plan:lead")}
      />
      <Sections>
        {refused && (
          <Notice tone="problem" role="alert">
            {refused.error}
          </Notice>
        )}
        {said && !refused && <Notice role="status">{t("plan:said", { version: plan.version })}</Notice>}
        <Section
          id="plan"
          title={t("plan:of", { city: site.city })}
          action={<a href={`/api/programmes/${programme.slug}/plan/${site.slug}.pdf`}>{t("plan:pdf")}</a>}
        >
          {mayWrite ? (
            <PlanForm key={`${plan.version} ${Object.keys(refused?.conflicts ?? {})}`} plan={plan} refused={refused} />
          ) : (
            <PlanText fields={plan.fields} />
          )}
        </Section>
        <p className="max-w-reading text-14 text-muted">{t("plan:source")}</p>
      </Sections>
    </ProgrammeFrame>
  );
}
