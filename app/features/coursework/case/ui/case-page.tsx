import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { useT } from "../../../../i18n/use-t";
import { Button } from "../../../../ui/button";
import { EmptyState } from "../../../../ui/empty-state";
import { Notice } from "../../../../ui/notice";
import { PageTitle, Section, Sections } from "../../../../ui/page-title";
import { Status } from "../../../../ui/status";
import { ProgrammeFrame } from "../../../programme/ui/programme-frame";
import type { ProgrammeRef } from "../../../programme/views";
import type { CaseView, TextView } from "../case-view";
import type { Completeness } from "../completeness";
import { type CaseField, caseFields } from "../limits";
import { CaseFiles } from "./case-files";
import { CaseText } from "./case-text";

export interface CasePageProps {
  programme: ProgrammeRef;
  site: { slug: string; city: string };
  /** Null for somebody who may not read it yet. */
  view: CaseView | null;
  completeness: Completeness | null;
  /** Marks of the texts, for forms; null for readers. */
  marks: Record<CaseField, string> | null;
  /** What a plain form brought too late, by field. */
  late: Partial<Record<CaseField, { text: string; theirs: TextView }>>;
  problem: string | null;
  /** What was said to it in the session. */
  ideas: ReactNode;
}

/** A city's case: its people write it, the others read it. */
export function CasePage(props: CasePageProps) {
  const t = useT();
  const { programme, site, view, completeness, marks, problem, ideas } = props;
  const base = `/programmes/${programme.slug}/cases`;
  return (
    <ProgrammeFrame programme={programme}>
      <PageTitle
        up={{ to: base, label: t("cases:up") }}
        eyebrow={t("cases:eyebrow")}
        title={site.city}
        lead={marks && t("cases:asTyped")}
      />
      {view && completeness ? (
        <Sections>
          {problem && (
            <Notice tone="problem" role="alert">
              {problem}
            </Notice>
          )}
          <Section
            id="texts"
            title={t("cases:texts")}
            action={<CaseStatus given={view.givenInAt !== null} completeness={completeness} />}
          >
            {marks ? <Texts {...props} view={view} marks={marks} /> : <Read view={view} />}
          </Section>
          <Section id="files" title={t("cases:files")}>
            <CaseFiles address={`${base}/${site.slug}/files`} view={view} edits={marks !== null} />
          </Section>
          {marks && <GiveIn given={view.givenInAt !== null} completeness={completeness} />}
          {ideas}
        </Sections>
      ) : (
        <EmptyState title={t("cases:closed.title")}>{t("cases:closed.text", { city: site.city })}</EmptyState>
      )}
    </ProgrammeFrame>
  );
}

/** How far a case is, in a few words. */
export function CaseStatus({ given, completeness }: { given: boolean; completeness: Completeness }) {
  const t = useT();
  const { missing, of } = completeness;
  const done = of - missing.length;
  if (given) return <Status tone="answered">{t("cases:state.given")}</Status>;
  if (done === 0) return <Status tone="waiting">{t("cases:state.none")}</Status>;
  if (done === of - 1) return <Status tone="hold">{t("cases:state.complete")}</Status>;
  return <Status tone="waiting">{t("cases:state.begun", { done, of })}</Status>;
}

type TextsProps = CasePageProps & { view: CaseView; marks: Record<CaseField, string> };

function Texts({ programme, site, view, marks, late }: TextsProps) {
  const t = useT();
  const address = `/api/programmes/${programme.slug}/cases/${site.slug}/texts`;
  return (
    <Form method="post" className="flex max-w-reading flex-col gap-6">
      <input type="hidden" name="intent" value="save" />
      {caseFields.map((field) => (
        <CaseText
          key={field}
          {...{ address, field }}
          first={view.texts[field]}
          was={marks[field]}
          late={late[field] ?? null}
        />
      ))}
      <div>
        <Button>{t("cases:save")}</Button>
      </div>
    </Form>
  );
}

function Read({ view }: { view: CaseView }) {
  const t = useT();
  const label = (field: CaseField) =>
    t(["kept", "changed", "dropped"].includes(field) ? `cases:read.${field}` : `cases:field.${field}`);
  return (
    <div className="flex max-w-reading flex-col gap-6">
      {caseFields.map((field) => (
        <div key={field}>
          <h3 className="font-serif text-18 font-[560]">{label(field)}</h3>
          {view.texts[field].text ? (
            <p className="mt-1 break-words whitespace-pre-line">{view.texts[field].text}</p>
          ) : (
            <p className="mt-1 text-muted">{t("cases:nothing")}</p>
          )}
        </div>
      ))}
    </div>
  );
}

function GiveIn({ given, completeness }: { given: boolean; completeness: Completeness }) {
  const t = useT();
  const parts = completeness.missing.filter((part) => part !== "givenIn").map((part) => t(`cases:part.${part}`));
  return (
    <Section id="give" title={t("cases:give.title")}>
      <Form method="post" className="flex max-w-reading flex-col items-start gap-3">
        <p>{t(given ? "cases:give.done" : "cases:give.text")}</p>
        {parts.length > 0 && <p className="text-muted">{t("cases:give.missing", { parts: parts.join(", ") })}</p>}
        <Button look={given ? "quiet" : "primary"} name="intent" value={given ? "takeBack" : "give"}>
          {t(given ? "cases:give.back" : "cases:give.do")}
        </Button>
      </Form>
    </Section>
  );
}
