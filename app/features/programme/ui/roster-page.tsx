import type { ReactNode } from "react";
import { useT } from "../../../i18n/use-t";
import { PageTitle, Section, Sections } from "../../../ui/page-title";
import { SiteMark } from "../../../ui/site-mark";
import { Table } from "../../../ui/table";
import type { ProgrammeRef, SiteView } from "../views";
import { ProgrammeFrame } from "./programme-frame";

interface RosterPerson {
  id: string;
  name: string;
  role: string;
  email: string | null;
}

export interface RosterView {
  programme: ProgrammeRef;
  sites: (SiteView & { people: string[] })[];
  /** email is null for readers who may not see it. */
  people: RosterPerson[];
  /** People of the cities beside the rooms' own accounts. */
  members: (RosterPerson & { city: string })[];
}

/** Who takes part: the cities with the people in their rooms, then crew and guests; below, what the organiser can do. */
export function RosterPage({ programme, sites, people, members, children }: RosterView & { children?: ReactNode }) {
  const t = useT();
  const addresses = (some: readonly RosterPerson[]) =>
    some.some((person) => person.email !== null)
      ? [{ id: "email", label: t("people:roster.email"), cell: (p: RosterPerson) => p.email ?? "" }]
      : [];
  const countries = new Map(sites.map(({ city, country }) => [city, country]));
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
              ...addresses(people),
            ]}
          />
        </Section>
        {members.length > 0 && (
          <Section title={t("people:roster.members")} id="members">
            <Table
              caption={t("people:roster.members")}
              rows={members}
              rowKey={(person) => person.id}
              columns={[
                { id: "name", label: t("people:roster.name"), cell: (p) => p.name },
                {
                  id: "city",
                  label: t("people:roster.city"),
                  cell: (p) => <SiteMark city={p.city} country={countries.get(p.city) ?? ""} />,
                },
                ...addresses(members),
              ]}
            />
          </Section>
        )}
        {children}
      </Sections>
    </ProgrammeFrame>
  );
}
