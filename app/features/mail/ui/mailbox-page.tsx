import { Form, Link } from "@remix-run/react";
import { useT } from "../../../i18n/use-t";
import { Button } from "../../../ui/button";
import { cx } from "../../../ui/cx";
import { Disclosure } from "../../../ui/disclosure";
import { EmptyState } from "../../../ui/empty-state";
import { FormErrorSummary } from "../../../ui/form-errors";
import { LocalTime } from "../../../ui/local-time";
import { Notice } from "../../../ui/notice";
import { Page } from "../../../ui/page";
import { PageTitle } from "../../../ui/page-title";
import { TextArea } from "../../../ui/text-field";

export interface MailboxView {
  /** One for each person, in alphabetical order. */
  mailboxes: { address: string; name: string; count: number }[];
  /** The open mailbox. */
  address: string | null;
  messages: { id: string; subject: string; from: string; date: string }[];
  open: {
    id: string;
    subject: string;
    from: string;
    to: string;
    toName: string;
    date: string;
    text: string;
    mayReply: boolean;
  } | null;
  listener: string;
  timeZone: string;
  sent: boolean;
  refused: { text: string; error: string } | null;
}

const link = (address: string, id?: string) =>
  `/demo/mailbox?to=${encodeURIComponent(address)}${id ? `&message=${encodeURIComponent(id)}` : ""}`;

/** The demo's mailboxes: people, their messages, the open one with a reply that really travels. */
export function MailboxPage(view: MailboxView) {
  const t = useT();
  return (
    <Page>
      <PageTitle title={t("mail:mailbox.title")} lead={t("mail:mailbox.lead")} />
      <HowItGoes />
      {view.mailboxes.length === 0 ? (
        <EmptyState title={t("mail:mailbox.none")}>{t("mail:mailbox.noneText")}</EmptyState>
      ) : (
        <div className="grid grid-cols-[minmax(0,1fr)] gap-8 lg:grid-cols-[20rem_minmax(0,1fr)]">
          <div className="flex flex-col gap-6">
            <People {...view} />
            <Messages {...view} />
          </div>
          {view.open ? (
            <OpenMessage {...view} message={view.open} />
          ) : (
            <p className="text-muted">{t("mail:mailbox.choose")}</p>
          )}
        </div>
      )}
    </Page>
  );
}

const askPage = "/programmes/italian-clusters/sessions/4/questions";

/** The loop in three steps, for somebody who has never seen it. */
function HowItGoes() {
  const t = useT();
  const steps = ["ask", "reply", "look"] as const;
  return (
    <ol
      aria-label={t("mail:mailbox.steps")}
      className="mb-10 grid gap-x-8 gap-y-4 border-y border-line py-5 md:grid-cols-3"
    >
      {steps.map((step, i) => (
        <li key={step} className="flex gap-3">
          <span aria-hidden="true" className="font-serif text-22 text-accent">
            {i + 1}
          </span>
          <span>
            {t(`mail:mailbox.step.${step}`)}{" "}
            {step !== "reply" && <Link to={askPage}>{t(`mail:mailbox.step.${step}Link`)}</Link>}
          </span>
        </li>
      ))}
    </ol>
  );
}

const row =
  "flex min-h-10 flex-col justify-center border-l-2 border-transparent px-3 py-1.5 text-ink no-underline hover:bg-sunken";
const chosen = "border-accent bg-raised font-semibold";

function People({ mailboxes, address }: MailboxView) {
  const t = useT();
  return (
    <nav aria-label={t("mail:mailbox.people")}>
      <ul>
        {mailboxes.map((box) => (
          <li key={box.address}>
            <Link
              to={link(box.address)}
              aria-current={box.address === address ? "page" : undefined}
              className={cx(row, box.address === address && chosen)}
            >
              <span className="flex items-baseline justify-between gap-3">
                <span className="min-w-0 truncate">{box.name || box.address}</span>
                <span className="clock text-14 font-normal text-muted">
                  <span className="sr-only">{t("mail:mailbox.count", { count: box.count })}</span>
                  <span aria-hidden="true">{box.count}</span>
                </span>
              </span>
              <span className="truncate text-14 font-normal text-muted">{box.address}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Messages({ messages, address, open, timeZone }: MailboxView) {
  if (!address) return null;
  return (
    <ul aria-label={address} className="border-t border-line pt-4">
      {messages.map((message) => (
        <li key={message.id}>
          <Link
            to={link(address, message.id)}
            aria-current={message.id === open?.id ? "true" : undefined}
            className={cx(row, message.id === open?.id && chosen)}
          >
            <span className="truncate">{message.subject}</span>
            <span className="text-14 font-normal text-muted">
              <LocalTime instant={message.date} timeZone={timeZone} />
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

function OpenMessage({
  message,
  sent,
  refused,
  listener,
  timeZone,
}: MailboxView & { message: NonNullable<MailboxView["open"]> }) {
  const t = useT();
  return (
    <article aria-label={message.subject} className="flex min-w-0 flex-col gap-5">
      {sent && (
        <Notice role="status" action={<Link to={askPage}>{t("mail:mailbox.step.lookLink")}</Link>}>
          {t("mail:mailbox.sent")}
        </Notice>
      )}
      <h2 className="font-serif text-22 font-[560]">{message.subject}</h2>
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-15">
        <dt className="text-muted">{t("mail:mailbox.from")}</dt>
        <dd className="break-words">{message.from}</dd>
        <dt className="text-muted">{t("mail:mailbox.to")}</dt>
        <dd className="break-words">
          {message.toName} &lt;{message.to}&gt;
        </dd>
        <dt className="text-muted">{t("mail:mailbox.date")}</dt>
        <dd>
          <LocalTime instant={message.date} timeZone={timeZone} />
        </dd>
      </dl>
      <iframe
        title={t("mail:mailbox.frame")}
        src={`/demo/mailbox/${message.id}.html`}
        sandbox=""
        referrerPolicy="no-referrer"
        className="h-[34rem] w-full rounded border border-line bg-raised"
      />
      <div className="flex flex-wrap gap-x-8 gap-y-2 text-15">
        <Disclosure summary={t("mail:mailbox.text")}>
          <pre className="font-sans text-15 break-words whitespace-pre-wrap">{message.text}</pre>
        </Disclosure>
        <a href={`/demo/mailbox/${message.id}.eml`} className="min-h-8 py-1">
          {t("mail:mailbox.raw")}
        </a>
      </div>
      {message.mayReply ? (
        <Form
          method="post"
          key={`${message.id}${sent}`}
          className="flex flex-col items-start gap-3 border-t border-line pt-5"
        >
          {refused && <FormErrorSummary errors={[{ field: "reply", text: refused.error }]} />}
          <input type="hidden" name="message" value={message.id} />
          <div className="w-full">
            <TextArea
              id="reply"
              name="text"
              label={t("mail:mailbox.reply", { name: message.toName })}
              hint={t("mail:mailbox.replyHint", { listener })}
              error={refused?.error}
              defaultValue={refused?.text}
              required
            />
          </div>
          <Button look="primary">{t("mail:mailbox.send")}</Button>
        </Form>
      ) : (
        <p className="border-t border-line pt-5 text-muted">{t("mail:mailbox.noReply")}</p>
      )}
    </article>
  );
}
