import type { Tx } from "../../db.server";
import type { MailDeps } from "./deps.server";
import { enqueueLetter } from "./enqueue.server";
import { letterTexts } from "./letter-texts.server";
import { hasNotice, readerOf } from "./store.server";

/** What a sender is told when their mail could not be taken. Texts: content/mail `notice.<kind>.*`. */
export type NoticeKind =
  | "empty"
  | "closed"
  | "unknown-sender"
  | "unknown-address"
  | "no-permission"
  | "encrypted"
  | "not-understood"
  | "too-large";

const day = 24 * 60 * 60_000;

/**
 * Tells an authenticated sender why their mail was not taken and what to do: once per day, address and kind, once per
 * mail for ever, without a return address, so that nobody's machine answers it.
 */
export async function enqueueNotice(
  deps: Pick<MailDeps, "clock" | "config">,
  tx: Tx,
  kind: NoticeKind,
  mail: { id: string; messageId: string; subject: string; sender: string },
): Promise<void> {
  const prefix = `notice:${kind}:${mail.sender}:`;
  if (await hasNotice(tx, prefix, deps.clock.now() - day)) return;
  const reader = await readerOf(tx, mail.sender);
  const t = letterTexts(reader?.language ?? "en");
  const values = { subject: mail.subject.slice(0, 100) };
  const envelope = {
    cause: `${prefix}${mail.id}`,
    to: { accountId: reader?.id ?? null, address: mail.sender, name: reader?.name ?? "" },
    fromName: "Distretto",
    replyTo: null,
    list: "notices",
    answers: mail.messageId,
  };
  await enqueueLetter(deps, tx, envelope, {
    language: reader?.language ?? "en",
    subject: t(`notice.${kind}.subject`, values),
    asksReply: false,
    blocks: [
      { kind: "lead", text: t(`notice.${kind}.lead`) },
      { kind: "text", text: t(`notice.${kind}.do`) },
      ...(values.subject ? [{ kind: "text" as const, text: t("notice.about", values) }] : []),
    ],
    footer: t("notice.footer"),
  });
}
