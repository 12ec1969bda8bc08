import { Form, Link } from "@remix-run/react";
import { useT } from "../../../i18n/use-t";
import { Button } from "../../../ui/button";
import { EmptyState } from "../../../ui/empty-state";
import { LocalTime } from "../../../ui/local-time";
import { PageTitle, Section, Sections } from "../../../ui/page-title";
import { Table } from "../../../ui/table";
import { Select } from "../../../ui/text-field";
import { type AuditLine, auditKinds } from "../../audit/kinds";
import { programmePath } from "../../programme/ui/paths";
import { ProgrammeFrame } from "../../programme/ui/programme-frame";
import type { ProgrammeRef } from "../../programme/views";

interface Props {
  programme: ProgrammeRef;
  lines: AuditLine[];
  /** Everybody whom the log names. */
  people: { id: string; name: string }[];
  asked: { person: string; kind: string };
  total: number;
  page: number;
  pages: number;
  timeZone: string;
}

/** For the organiser: who did what and when, by person and kind. */
export function AuditPage({ programme, lines, people, asked, total, page, pages, timeZone }: Props) {
  const t = useT();
  const query = (more: Record<string, string>) => `?${new URLSearchParams({ ...asked, ...more })}`;
  return (
    <ProgrammeFrame programme={programme}>
      <PageTitle
        title={t("audit:title")}
        lead={t("audit:lead")}
        up={{ to: `${programmePath(programme.slug)}/people`, label: t("programme:nav.people") }}
      />
      <Sections>
        <Section
          id="entries"
          title={t("audit:found", { count: total })}
          action={<a href={`/api/programmes/${programme.slug}/audit.csv${query({})}`}>{t("audit:csv")}</a>}
        >
          <Form className="mb-6 flex flex-wrap items-end gap-5" aria-label={t("audit:look")}>
            <Select name="person" label={t("audit:person")} defaultValue={asked.person} className="min-w-56">
              <option value="">{t("audit:everybody")}</option>
              {people.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
            <Select name="kind" label={t("audit:kind")} defaultValue={asked.kind} className="min-w-56">
              <option value="">{t("audit:anything")}</option>
              {auditKinds.map((kind) => (
                <option key={kind} value={kind}>
                  {t(`audit:kind.${kind}`)}
                </option>
              ))}
            </Select>
            <Button type="submit">{t("audit:show")}</Button>
          </Form>
          {lines.length === 0 ? (
            <EmptyState title={t("audit:none")}>{t("audit:noneText")}</EmptyState>
          ) : (
            <Table
              caption={t("audit:title")}
              rows={lines}
              rowKey={(line) => line.id}
              columns={[
                {
                  id: "what",
                  label: t("audit:what"),
                  cell: (line) => <Deed {...line} />,
                },
                { id: "by", label: t("audit:by"), cell: ({ by }) => by ?? t("audit:server") },
                {
                  id: "at",
                  label: t("audit:at"),
                  cell: ({ at }) => <LocalTime instant={new Date(at).toISOString()} timeZone={timeZone} />,
                },
              ]}
            />
          )}
          {pages > 1 && (
            <p className="mt-6 flex flex-wrap gap-5">
              {page > 1 && <Link to={query({ page: String(page - 1) })}>{t("audit:newer")}</Link>}
              <span>{t("audit:page", { page, pages })}</span>
              {page < pages && <Link to={query({ page: String(page + 1) })}>{t("audit:older")}</Link>}
            </p>
          )}
        </Section>
      </Sections>
    </ProgrammeFrame>
  );
}

function Deed({ kind, to, facts }: Pick<AuditLine, "kind" | "to" | "facts">) {
  const t = useT();
  const said = Object.entries(facts).map(([fact, value]) => t(`audit:fact.${fact}`, { value }));
  return (
    <span className="block min-w-40">
      {t(`audit:kind.${kind}`)}
      {to && <span className="block text-14 font-normal break-words">{t("audit:to", { name: to })}</span>}
      {said.length > 0 && <span className="block text-14 font-normal break-words text-muted">{said.join(" · ")}</span>}
    </span>
  );
}
