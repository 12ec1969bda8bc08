import { Form, Link } from "@remix-run/react";
import { useT } from "../../../i18n/use-t";
import { Button } from "../../../ui/button";
import { EmptyState } from "../../../ui/empty-state";
import { PageTitle, Section } from "../../../ui/page-title";
import { TextField } from "../../../ui/text-field";
import { ProgrammeFrame } from "../../programme/ui/programme-frame";
import type { ProgrammeRef } from "../../programme/views";
import { type Hit, longestSearch, mostHits } from "../search";

interface Props {
  programme: ProgrammeRef;
  asked: string;
  hits: Hit[];
  count: number;
}

/** One box over everything of the programme that the reader may read. A plain address: it can be kept and sent on. */
export function SearchPage({ programme, asked, hits, count }: Props) {
  const t = useT();
  return (
    <ProgrammeFrame programme={programme}>
      <PageTitle title={t("archive:search.title")} lead={t("archive:search.lead")} />
      <search className="mb-10">
        <Form method="get" className="flex flex-wrap items-end gap-3">
          <div className="min-w-0 grow basis-64">
            <TextField
              type="search"
              name="q"
              label={t("archive:search.words")}
              hint={t("archive:search.hint")}
              defaultValue={asked}
              maxLength={longestSearch}
            />
          </div>
          <Button look="primary">{t("archive:search.do")}</Button>
        </Form>
      </search>
      {asked.trim() !== "" && hits.length === 0 && (
        <EmptyState title={t("archive:search.none")}>{t("archive:search.noneText")}</EmptyState>
      )}
      {hits.length > 0 && (
        <Section id="hits" title={t("archive:search.count", { count })}>
          {count > mostHits && <p className="mb-2 text-muted">{t("archive:search.more", { most: mostHits })}</p>}
          <ol>
            {hits.map((hit, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list is drawn once for each search
              <li key={i} className="border-b border-line py-3">
                <p className="text-14 text-muted">
                  <Link to={hit.to}>{t("archive:search.where", { number: hit.session })}</Link> ·{" "}
                  {t(`archive:search.kind.${hit.kind}`)}
                  {[hit.who, hit.within].map((words) => words && ` · ${words}`)}
                </p>
                <p className="mt-1 max-w-reading break-words">
                  {hit.before}
                  <mark className="bg-accent-quiet font-semibold text-ink">{hit.found}</mark>
                  {hit.after}
                </p>
              </li>
            ))}
          </ol>
        </Section>
      )}
    </ProgrammeFrame>
  );
}
