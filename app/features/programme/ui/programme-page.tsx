import { useT } from "../../../i18n/use-t";
import { ButtonLink } from "../../../ui/button";
import { PageTitle, Section, Sections } from "../../../ui/page-title";
import { SiteMark } from "../../../ui/site-mark";
import type { ProgrammeView } from "../views";
import { ProgrammeFrame } from "./programme-frame";
import { Timetable } from "./timetable";
import { WhereIStand } from "./where-i-stand";

/** The programme: what it is, who carries it, when it meets, and where the reader stands. */
export function ProgrammePage({ programme, sites, sessions, reader, standing, calendarHref }: ProgrammeView) {
  const t = useT();
  return (
    <ProgrammeFrame programme={programme}>
      <div className="grid gap-x-16 gap-y-8 lg:grid-cols-[3fr_2fr] lg:grid-rows-[auto_1fr]">
        <PageTitle tight eyebrow={programme.promoter} title={programme.title} lead={programme.subtitle} />
        <div className="lg:row-start-2">
          <p className="max-w-reading text-18">{programme.summary}</p>
          <ul className="mt-6 flex flex-wrap gap-x-6 gap-y-2" aria-label={t("programme:cities")}>
            {sites.map((site) => (
              <li key={site.slug}>
                <SiteMark city={site.city} country={site.country} />
              </li>
            ))}
          </ul>
        </div>
        <div className="max-lg:row-start-2 lg:row-span-2 lg:pt-8">
          {standing ? (
            <WhereIStand slug={programme.slug} standing={standing} reader={reader} />
          ) : (
            <div className="flex flex-col items-start gap-4 rounded border border-line bg-raised px-6 py-5">
              <p className="font-serif text-22">{t("home:visitor.title")}</p>
              <p className="text-muted">{t("home:visitor.text")}</p>
              <ButtonLink look="primary" to={`/sign-in?next=/programmes/${programme.slug}`}>
                {t("ui:signIn")}
              </ButtonLink>
            </div>
          )}
        </div>
      </div>

      <div className="mt-16">
        <Sections>
          <Section
            id="timetable"
            title={t("programme:timetableOf", { count: sessions.length })}
            action={calendarHref && <a href={calendarHref}>{t("programme:calendar")}</a>}
          >
            <Timetable slug={programme.slug} sessions={sessions} sites={sites} reader={reader} />
          </Section>
          <Section id="method" title={t("programme:method")}>
            <div className="grid gap-x-16 gap-y-6 md:grid-cols-2">
              {programme.innovations.map((innovation) => (
                <div key={innovation.title}>
                  <h3 className="font-serif text-18 font-[560]">{innovation.title}</h3>
                  <p className="mt-1">{innovation.text}</p>
                </div>
              ))}
            </div>
          </Section>
          <Section id="partners" title={t("programme:carriedBy")}>
            <dl className="grid gap-x-16 gap-y-4 md:grid-cols-3">
              <div>
                <dt className="text-14 text-muted">{t("programme:promoter")}</dt>
                <dd>{programme.promoter}</dd>
              </div>
              <div>
                <dt className="text-14 text-muted">{t("programme:partners")}</dt>
                <dd>
                  <ul>
                    {programme.partners.map((partner) => (
                      <li key={partner}>{partner}</li>
                    ))}
                  </ul>
                </dd>
              </div>
              <div>
                <dt className="text-14 text-muted">{t("programme:period")}</dt>
                <dd>{programme.period}</dd>
              </div>
            </dl>
          </Section>
        </Sections>
      </div>
    </ProgrammeFrame>
  );
}
