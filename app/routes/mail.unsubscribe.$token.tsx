import "../i18n/mail-texts";
import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { UnsubscribePage } from "../features/mail/ui/unsubscribe-page";
import { readSubscription, setSubscription } from "../features/mail/unsubscribe.server";
import { act, load } from "../http/page.server";

const id = "routes/mail.unsubscribe.$token";

/** Looking changes nothing: mail scanners look at every link. */
export const loader = load(id, "public", async ({ deps, params }) =>
  readSubscription(deps.mail.deps, params.token ?? ""),
);

/** Mail programs post here themselves, with nothing but the token; a person's undo says so in its form. */
export const action = act(id, "public", async ({ deps, params }, form) => {
  const token = params.token ?? "";
  await setSubscription(deps.mail.deps, token, form.mode === "each" ? "each" : "none");
  return redirect(`/mail/unsubscribe/${token}`, 303);
});

export const meta: MetaFunction = () => [{ title: "Mail · Distretto" }, { name: "robots", content: "noindex" }];

export default function Unsubscribe() {
  return <UnsubscribePage {...useLoaderData<typeof loader>()} />;
}
