import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { useT } from "../../../i18n/use-t";
import { Button } from "../../../ui/button";
import { Notice } from "../../../ui/notice";
import { PageTitle, Section, Sections } from "../../../ui/page-title";
import { ProgrammeFrame } from "../../programme/ui/programme-frame";
import { countAnswers, type InvitationsView } from "../views";
import { DateForms } from "./date-forms";
import { PeopleTable } from "./people-table";

/** The organiser's page of a session: who was asked, who comes, another date, calling it off; `children`: what more there is. */
export function InvitationsPage({ children, ...view }: InvitationsView & { children?: ReactNode }) {
  const t = useT();
  const { programme, number, title, session, people, said, refused, over } = view;
  const counts = countAnswers(people);
  const figures = ["accepted", "tentative", "declined", "invited", "none"] as const;
  const closed = session.off || over;
  return (
    <ProgrammeFrame programme={programme}>
      <PageTitle
        up={{ to: `/programmes/${programme.slug}/sessions/${number}`, label: t("invitations:up", { number, title }) }}
        title={t("invitations:title")}
        lead={t("invitations:lead")}
      />
      <Sections>
        {refused && (
          <Notice tone="problem" role="alert">
            {refused.error}
          </Notice>
        )}
        {said && !refused && <Notice role="status">{t(`invitations:said.${said}`)}</Notice>}
        {session.off && (
          <Notice tone="hold" title={t("invitations:off.title")}>
            <p>{t("invitations:off.again")}</p>
            {session.reason && <p className="mt-1 whitespace-pre-line">{session.reason}</p>}
          </Notice>
        )}
        {over && !session.off && <Notice>{t("invitations:over")}</Notice>}
        <Section
          id="people"
          title={t("invitations:people")}
          action={
            !closed &&
            counts.none > 0 && (
              <Form method="post" preventScrollReset>
                <Button look="primary" name="intent" value="everybody">
                  {t("invitations:everybody", { count: counts.none })}
                </Button>
              </Form>
            )
          }
        >
          <dl className="mb-6 flex flex-wrap gap-x-10 gap-y-3">
            {figures.map((state) => (
              <div key={state} className="flex flex-col-reverse">
                <dt className="text-14 text-muted">{t(`programme:invited.${state}`)}</dt>
                <dd className="clock font-serif text-28">{counts[state]}</dd>
              </div>
            ))}
          </dl>
          <PeopleTable people={people} timeZone={view.timeZone} closed={closed} />
        </Section>
        {children}
        <DateForms {...view} />
      </Sections>
    </ProgrammeFrame>
  );
}
