import { Form } from "@remix-run/react";
import { useT } from "../../../../i18n/use-t";
import { Button } from "../../../../ui/button";
import { LocalTime } from "../../../../ui/local-time";
import { Notice } from "../../../../ui/notice";
import { PageTitle, Section, Sections } from "../../../../ui/page-title";
import { TextField } from "../../../../ui/text-field";
import { ProgrammeFrame } from "../../../programme/ui/programme-frame";
import type { ProgrammeRef } from "../../../programme/views";
import { phases } from "../features";
import type { AssessmentView } from "../views";
import { AnswerForm } from "./answer-form";
import { CitiesView } from "./cities-view";
import { CityResultView } from "./city-result";
import { WhoAnswers } from "./who-answers";

interface Props {
  programme: ProgrammeRef;
  view: AssessmentView;
  timeZone: string;
  maySet: boolean;
  said: string | null;
  refused: { error: string; values: Record<string, string> } | null;
}

/** The self-assessment: when it is open, one's form, one's city's figures, and for the crew every city's. */
export function AssessmentPage({ programme, view, timeZone, maySet, said, refused }: Props) {
  const t = useT();
  const { features, own, result, cities } = view;
  const who = own?.who;
  const api = `/api/programmes/${programme.slug}/assessment`;
  return (
    <ProgrammeFrame programme={programme}>
      <PageTitle title={t("assessment:title")} lead={t("assessment:lead")} />
      <Sections>
        {refused && (
          <Notice tone="problem" role="alert" title={t("assessment:form.error")}>
            {refused.error}
          </Notice>
        )}
        {said && !refused && <Notice role="status">{t(`assessment:said.${said}`)}</Notice>}
        <Section id="when" title={t("assessment:when")}>
          <Opening view={view} timeZone={timeZone} />
        </Section>
        {own ? (
          <Section id="who" title={t("assessment:who.title")}>
            <WhoAnswers own={own} />
          </Section>
        ) : (
          !cities && <p className="text-muted">{t("assessment:who.noCity")}</p>
        )}
        {who && own.phase && (
          <Section
            id="form"
            title={t("assessment:form.title", { name: who.name, phase: t(`assessment:${own.phase}`) })}
          >
            <AnswerForm features={features} who={who} phase={own.phase} kept={refused?.values ?? null} />
          </Section>
        )}
        {cities && (
          <Section
            id="cities"
            title={t("assessment:cities.title")}
            action={<a href={`${api}.csv`}>{t("assessment:result.csv")}</a>}
          >
            <CitiesView cities={cities} features={features} slug={programme.slug} />
          </Section>
        )}
        {result && (
          <Section
            id="result"
            title={t("assessment:result.title", { city: result.city })}
            action={<a href={`${api}/${result.slug}.pdf`}>{t("assessment:result.pdf")}</a>}
          >
            <CityResultView result={result} features={features} />
          </Section>
        )}
        {maySet && (
          <Section id="setting" title={t("assessment:setting.title")}>
            <Form method="post" className="flex max-w-72 flex-col gap-4">
              <input type="hidden" name="intent" value="after" />
              <TextField
                type="date"
                name="day"
                label={t("assessment:setting.day")}
                hint={t("assessment:setting.hint")}
                defaultValue={refused?.values.day ?? view.afterDay}
              />
              <div>
                <Button>{t("assessment:setting.save")}</Button>
              </div>
            </Form>
          </Section>
        )}
        <p className="max-w-reading text-14 text-muted">{t("assessment:source", { source: view.source })}</p>
      </Sections>
    </ProgrammeFrame>
  );
}

function Opening({ view, timeZone }: { view: AssessmentView; timeZone: string }) {
  const t = useT();
  return (
    <ul className="flex max-w-reading flex-col gap-2">
      {phases.map((phase) => {
        const { open, from, until } = view.opening[phase];
        const at = open ? until : (until ?? from);
        const state = open ? (until ? "until" : "open") : until ? "closed" : "from";
        return (
          <li key={phase}>
            {t(`assessment:when.${phase}`)}{" "}
            <strong>
              {t(`assessment:when.${state}`)} {at && <LocalTime instant={at} timeZone={timeZone} />}
            </strong>
          </li>
        );
      })}
    </ul>
  );
}
