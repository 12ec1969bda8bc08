import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { useT } from "../../../i18n/use-t";
import { Button, type ButtonLook } from "../../../ui/button";
import { useFrame } from "../../../ui/frame";
import { Notice } from "../../../ui/notice";
import { Page } from "../../../ui/page";
import { PageTitle, Section, Sections } from "../../../ui/page-title";
import { SiteMark } from "../../../ui/site-mark";

export interface DemoView {
  sites: { email: string; city: string; country: string; people: string[] }[];
  people: { email: string; name: string; role: string }[];
}

const session = "/programmes/italian-clusters/sessions/4";

/** What to try in the demo, and one-click sign-in for everybody in it. */
export function DemoPage({ sites, people }: DemoView) {
  const t = useT();
  const { account } = useFrame();
  return (
    <Page>
      <PageTitle title={t("demo:title")} lead={t("demo:lead")} />
      {account && (
        <div className="mb-8">
          <Notice>{t("demo:signedIn", { name: account.name })}</Notice>
        </div>
      )}
      <div className="grid gap-12 lg:grid-cols-[3fr_2fr] lg:gap-16">
        <Section title={t("demo:tour")} id="tour">
          <ol className="flex flex-col gap-6">
            <Step n={1}>
              <SignInAs email="sofia@demo.example" look="primary">
                {t("demo:step1.link")}
              </SignInAs>
            </Step>
            <Step n={2} to={session} />
            <Step n={3} to={`${session}/join`} />
            <Step n={4} />
            <Step n={5} to={`${session}/questions`} />
            <Step n={6} to="/demo/mailbox" />
          </ol>
        </Section>
        <Sections>
          <Section title={t("demo:cities")} id="cities">
            <ul className="divide-y divide-line">
              {sites.map((site) => (
                <Row key={site.email} email={site.email} name={site.city} about={site.people.join(", ")}>
                  <SiteMark city={site.city} country={site.country} />
                </Row>
              ))}
            </ul>
          </Section>
          <Section title={t("demo:crew")} id="crew">
            <ul className="divide-y divide-line">
              {people.map((person) => (
                <Row key={person.email} email={person.email} name={person.name} about={t(`demo:about.${person.role}`)}>
                  {person.name}
                </Row>
              ))}
            </ul>
          </Section>
        </Sections>
      </div>
    </Page>
  );
}

function Step({ n, to, children }: { n: number; to?: string; children?: ReactNode }) {
  const t = useT();
  return (
    <li className="grid grid-cols-[2rem_1fr] gap-x-2">
      <span className="clock font-serif text-22 text-copper">{n}</span>
      <div>
        <h3 className="text-18 font-semibold">{t(`demo:step${n}`)}</h3>
        <p className="mt-1 max-w-reading">{t(`demo:step${n}.text`)}</p>
        {children && <div className="mt-3">{children}</div>}
        {to && (
          <p className="mt-1">
            <Link to={to}>{t(`demo:step${n}.link`)}</Link>
          </p>
        )}
      </div>
    </li>
  );
}

function Row(props: { email: string; name: string; about: string; children: ReactNode }) {
  const t = useT();
  return (
    <li className="flex items-center justify-between gap-4 py-3">
      <div className="min-w-0">
        <p className="font-semibold">{props.children}</p>
        <p className="text-14 text-muted">{props.about}</p>
      </div>
      <SignInAs email={props.email} label={t("demo:signInAs", { name: props.name })}>
        {t("ui:signIn")}
      </SignInAs>
    </li>
  );
}

/** A plain form: it works before the page's script has come. */
function SignInAs(props: { email: string; label?: string; look?: ButtonLook; children: ReactNode }) {
  return (
    <form method="post" action="/demo/sign-in" className="shrink-0">
      <input type="hidden" name="account" value={props.email} />
      <Button type="submit" look={props.look} size="small" aria-label={props.label}>
        {props.children}
      </Button>
    </form>
  );
}
