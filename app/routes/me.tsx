import type { MetaFunction } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { programmesOf } from "../features/people/programmes-of.server";
import { load } from "../http/page.server";
import { useT } from "../i18n/use-t";
import { Button } from "../ui/button";
import { DefinitionList } from "../ui/definition-list";
import { Page } from "../ui/page";
import { PageTitle, Section, Sections } from "../ui/page-title";

export const loader = load("routes/me", "account", async ({ deps, account }) => ({
  name: account.name,
  email: account.email,
  programmes: await programmesOf(deps.db.client, account.id, deps.clock.now()),
}));

export const meta: MetaFunction = () => [{ title: "My account · Distretto" }];

export default function Me() {
  const t = useT();
  const { name, email, programmes } = useLoaderData<typeof loader>();
  return (
    <Page width="reading">
      <PageTitle title={t("people:me.title")} />
      <Sections>
        <DefinitionList
          items={[
            { term: t("people:me.name"), description: name },
            { term: t("people:me.email"), description: email },
          ]}
        />
        <Section title={t("people:me.programmes")} id="programmes">
          <ul className="flex flex-col gap-2">
            {programmes.map((programme) => (
              <li key={programme.slug}>
                <Link to={`/programmes/${programme.slug}`}>{programme.title}</Link>
                <span className="text-muted"> · {t(`people:roles.${programme.role}`)}</span>
              </li>
            ))}
          </ul>
        </Section>
        <Form method="post" action="/sign-out">
          <Button type="submit">{t("people:me.signOut")}</Button>
        </Form>
      </Sections>
    </Page>
  );
}
