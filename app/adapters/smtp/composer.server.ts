import { createHash } from "node:crypto";
import MailComposerNode from "nodemailer/lib/mail-composer";
import type { Mailbox, MailComposer } from "../../ports/mail-composer";

/** Line breaks and other control characters would begin a new header. */
const oneLine = (text: string) => text.replace(/[\p{Cc}\u2028\u2029]+/gu, " ").trim();
const box = ({ name, address }: Mailbox) => ({ name: oneLine(name), address: oneLine(address) });

/** Mail programs offer Accept and Decline when the part's method is the calendar's own. */
const calendarPart = (content: string) => {
  const method = /^METHOD:([A-Z]+)\r?$/m.exec(content)?.[1] ?? "PUBLISH";
  return { method, content, filename: "session.ics" };
};

/** Composes with nodemailer. Boundaries come from the Message-ID, so the same letter always gives the same bytes. */
export const mailComposer: MailComposer = {
  compose(letter) {
    const headers = Object.entries(letter.headers).map(([key, value]) => ({ key, value: oneLine(value) }));
    return new MailComposerNode({
      messageId: `<${oneLine(letter.messageId)}>`,
      date: letter.date,
      from: box(letter.from),
      to: box(letter.to),
      ...(letter.replyTo ? { replyTo: oneLine(letter.replyTo) } : {}),
      subject: oneLine(letter.subject),
      text: letter.text,
      ...(letter.html ? { html: letter.html } : {}),
      ...(letter.calendar ? { icalEvent: calendarPart(letter.calendar) } : {}),
      headers,
      textEncoding: "quoted-printable",
      baseBoundary: createHash("sha256").update(letter.messageId).digest("hex").slice(0, 24),
      newline: "\r\n",
      disableFileAccess: true,
      disableUrlAccess: true,
    })
      .compile()
      .build();
  },
};
