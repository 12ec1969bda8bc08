import "../i18n/people-texts";
import { data, type MetaFunction, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { AppError } from "../errors";
import { editAccount, timeZones } from "../features/people/edit-account.server";
import { programmesOf } from "../features/people/programmes-of.server";
import { AccountForm } from "../features/people/ui/account-form";
import { erasePerson } from "../features/privacy/erase-person.server";
import { OwnDataSection } from "../features/privacy/ui/own-data-section";
import { cookieHeader } from "../http/cookie.server";
import { erasing } from "../http/erasing.server";
import { act, load } from "../http/page.server";
import { textsOf } from "../http/texts.server";
import { useT } from "../i18n/use-t";
import { Button } from "../ui/button";
import { Page } from "../ui/page";
import { PageTitle, Section, Sections } from "../ui/page-title";

export const loader = load("routes/me", "account", async ({ deps, account, request }) => ({
  name: account.name,
  email: account.email,
  timeZone: account.timeZone,
  timeZones,
  saved: new URL(request.url).searchParams.has("saved"),
  programmes: await programmesOf(deps.db.client, account.id, deps.clock.now()),
}));

export const action = act("routes/me", "account", async ({ deps, account, context }, form) => {
  const { intent, confirm = "" } = form;
  try {
    if (intent === "delete") {
      if (confirm.trim().toLowerCase() !== account.email) throw new AppError("invalid", {}, "confirm_address");
      await erasePerson(erasing(deps), { accountId: account.id, by: null });
      return redirect("/", { headers: { "Set-Cookie": cookieHeader(deps.config, "") } });
    }
    await editAccount(deps, account.id, form);
    return redirect("/me?saved");
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const sentence = textsOf(context.language)(`errors:${error.sentence}`, error.details);
    const refused = intent === "delete" ? { kept: sentence } : { error: sentence };
    return data({ ...refused, name: form.name, timeZone: form.timeZone }, { status: error.status });
  }
});

export const meta: MetaFunction = () => [{ title: "My account · Distretto" }];

export default function Me() {
  const t = useT();
  const { programmes, ...account } = useLoaderData<typeof loader>();
  const refused = useActionData<{ error?: string; kept?: string; name?: string; timeZone?: string }>();
  return (
    <Page width="reading">
      <PageTitle title={t("people:me.title")} />
      <Sections>
        <AccountForm
          {...account}
          name={refused?.name ?? account.name}
          timeZone={refused?.timeZone ?? account.timeZone}
          error={refused?.error ?? null}
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
        <OwnDataSection email={account.email} refused={refused?.kept ?? null} />
        <Form method="post" action="/sign-out">
          <Button type="submit">{t("people:me.signOut")}</Button>
        </Form>
      </Sections>
    </Page>
  );
}
