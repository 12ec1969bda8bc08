import "../i18n/mail-texts";
import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { AppError } from "../errors";
import { readMailbox } from "../features/mail/read-mailbox.server";
import { MailboxPage } from "../features/mail/ui/mailbox-page";
import { writeBack } from "../features/mail/write-back.server";
import { act, load } from "../http/page.server";
import { cataloguesOf } from "../i18n/catalogues.server";
import { translator } from "../i18n/translate";
import { MailRefused } from "../ports/mailer";

const id = "routes/demo_.mailbox";

export const meta: MetaFunction = () => [{ title: "Demo mailbox · Distretto" }];

export const loader = load(id, "demo", async ({ deps, request, account }) => {
  const query = new URL(request.url).searchParams;
  const mailbox = await readMailbox(deps.mail.deps, { to: query.get("to"), message: query.get("message") });
  const { inHost, inPort } = deps.config.mail;
  return {
    ...mailbox,
    listener: `${inHost}:${inPort}`,
    timeZone: account?.timeZone ?? "Europe/Rome",
    sent: query.has("sent"),
  };
});

export const action = act(id, "demo", async ({ deps, context }, { message = "", text = "" }) => {
  const t = translator(context.language, cataloguesOf(context.language));
  try {
    await writeBack(deps.mail.deps, deps.demoPost, message, text);
  } catch (error) {
    if (error instanceof MailRefused)
      return data({ text, error: t("mail:mailbox.failed", { reason: error.message }) }, { status: 502 });
    if (!(error instanceof AppError && error.code === "invalid")) throw error;
    return data({ text, error: t(`errors:${error.sentence}`, error.details) }, { status: error.status });
  }
  return redirect(`/demo/mailbox?message=${encodeURIComponent(message)}&sent=1`);
});

export default function Mailbox() {
  const refused = useActionData<{ text: string; error: string }>();
  return <MailboxPage {...useLoaderData<typeof loader>()} refused={refused ?? null} />;
}
