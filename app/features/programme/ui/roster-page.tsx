import { useT } from "../../../i18n/use-t";
import { PageTitle, Section, Sections } from "../../../ui/page-title";
import { SiteMark } from "../../../ui/site-mark";
import { Table } from "../../../ui/table";
import type { ProgrammeRef, SiteView } from "../views";
import { ProgrammeFrame } from "./programme-frame";

export interface RosterView {
  programme: ProgrammeRef;
  sites: (SiteView & { people: string[] })[];
  /** email is null for readers who may not see it. */
  people: { id: string; name: string; role: string; email: string | null }[];
}

/** Who takes part: the cities with the people in their rooms, then crew and guests. */
export function RosterPage({ programme, sites, people }: RosterView) {
  const t = useT();
  const withAddresses = people.some((person) => person.email !== null);
  return (
    <ProgrammeFrame programme={programme}>
      <PageTitle title={t("people:roster.title")} lead={t("people:roster.lead")} />
      <Sections>
        <Section title={t("people:roster.cities")} id="cities">
          <Table
            caption={t("people:roster.cities")}
            rows={sites}
            rowKey={(site) => site.slug}
            columns={[
              {
                id: "city",
                label: t("people:roster.city"),
                cell: (s) => <SiteMark city={s.city} country={s.country} />,
              },
              { id: "people", label: t("people:roster.people"), cell: (s) => s.people.join(", ") },
              { id: "zone", label: t("people:roster.zone"), cell: (s) => s.timeZone, wideOnly: true },
            ]}
          />
        </Section>
        <Section title={t("people:roster.crew")} id="crew">
          <Table
            caption={t("people:roster.crew")}
            rows={people}
            rowKey={(person) => person.id}
            columns={[
              { id: "name", label: t("people:roster.name"), cell: (p) => p.name },
              { id: "role", label: t("people:roster.role"), cell: (p) => t(`people:roles.${p.role}`) },
              ...(withAddresses
                ? [
                    {
                      id: "email",
                      label: t("people:roster.email"),
                      cell: (p: (typeof people)[number]) => p.email ?? "",
                    },
                  ]
                : []),
            ]}
          />
        </Section>
      </Sections>
    </ProgrammeFrame>
  );
}
