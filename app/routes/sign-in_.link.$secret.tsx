import "../i18n/people-texts";
import { type MetaFunction, redirectDocument } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { linkIsOpen, signInByLink } from "../features/people/sign-in.server";
import { PlainFrame } from "../features/people/ui/plain-frame";
import { cookieHeader } from "../http/cookie.server";
import { act, load } from "../http/page.server";
import { useT } from "../i18n/use-t";
import { Button, ButtonLink } from "../ui/button";
import { PageTitle } from "../ui/page-title";

/** Looking at the link (as mail scanners do) uses nothing up: only the press of the button does. */
export const loader = load("routes/sign-in_.link.$secret", "public", async ({ deps, params }) => ({
  good: await linkIsOpen(deps, params.secret ?? ""),
}));

export const action = act("routes/sign-in_.link.$secret", "public", async ({ deps, params }) => {
  const secret = await signInByLink(deps, params.secret ?? "");
  return redirectDocument("/", { headers: { "Set-Cookie": cookieHeader(deps.config, secret) } });
});

export const meta: MetaFunction = () => [{ title: "Sign in · Distretto" }, { name: "robots", content: "noindex" }];

export default function SignInLink() {
  const t = useT();
  const { good } = useLoaderData<typeof loader>();
  return (
    <PlainFrame>
      <PageTitle title={t("people:link.title")} lead={t(good ? "people:link.lead" : "people:link.gone")} />
      {good ? (
        <Form method="post">
          <Button type="submit" look="primary" size="large">
            {t("people:link.enter")}
          </Button>
        </Form>
      ) : (
        <ButtonLink to="/sign-in" look="primary">
          {t("people:link.again")}
        </ButtonLink>
      )}
    </PlainFrame>
  );
}
