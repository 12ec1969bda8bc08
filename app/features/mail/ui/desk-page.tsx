import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { useT } from "../../../i18n/use-t";
import { Button } from "../../../ui/button";
import { Disclosure } from "../../../ui/disclosure";
import { EmptyState } from "../../../ui/empty-state";
import { LocalTime } from "../../../ui/local-time";
import { Notice } from "../../../ui/notice";
import { PageTitle, Section, Sections } from "../../../ui/page-title";
import { Status, type Tone } from "../../../ui/status";
import { Table } from "../../../ui/table";

export interface DeskView {
  incoming: { id: string; from: string; at: string; result: string; reason: string }[];
  outgoing: { id: string; to: string; subject: string; state: string; attempts: number; error: string; at: string }[];
  raw: { id: string; text: string } | null;
  /** The raw mail holds addresses: the organiser alone may read it. */
  mayRead: boolean;
  timeZone: string;
  done: string | null;
}

const tones: Record<string, Tone> = {
  published: "answered",
  held: "hold",
  bounce: "problem",
  refused: "problem",
  "": "waiting",
  sent: "answered",
  queued: "waiting",
  sending: "waiting",
  failed: "problem",
};

/** The crew's mail desk: what came in with its result and why, what went out with its state. */
export function DeskPage({ incoming, outgoing, raw, mayRead, timeZone, done }: DeskView) {
  const t = useT();
  return (
    <>
      <PageTitle title={t("mail:desk.title")} lead={t("mail:desk.lead")} />
      <Sections>
        {done && <Notice role="status">{done}</Notice>}
        {raw && (
          <Section
            id="raw"
            title={t("mail:desk.rawOf", { from: incoming.find((row) => row.id === raw.id)?.from ?? "" })}
          >
            <pre className="max-h-[32rem] overflow-auto rounded border border-line bg-raised p-4 text-14 whitespace-pre-wrap">
              {raw.text}
            </pre>
          </Section>
        )}
        <Section id="in" title={t("mail:desk.in")}>
          {incoming.length === 0 ? (
            <EmptyState title={t("mail:desk.noneIn")}>{t("mail:desk.noneInText")}</EmptyState>
          ) : (
            <Table
              caption={t("mail:desk.in")}
              rows={incoming}
              rowKey={(row) => row.id}
              columns={[
                { id: "from", label: t("mail:desk.from"), cell: (row) => row.from || t("mail:desk.nobody") },
                {
                  id: "result",
                  label: t("mail:desk.result"),
                  cell: (row) => (
                    <Result word={t(`mail:result.${row.result || "waiting"}`)} tone={tones[row.result]}>
                      {row.reason && t(`mail:reason.${row.reason}`)}
                    </Result>
                  ),
                },
                {
                  id: "at",
                  label: t("mail:desk.when"),
                  cell: (row) => <LocalTime instant={row.at} timeZone={timeZone} />,
                },
                {
                  id: "do",
                  label: t("mail:desk.actions"),
                  cell: (row) => <Actions id={row.id} held={row.result === "held"} mayRead={mayRead} />,
                },
              ]}
            />
          )}
        </Section>
        <Section id="out" title={t("mail:desk.out")}>
          {outgoing.length === 0 ? (
            <EmptyState title={t("mail:desk.noneOut")}>{t("mail:desk.noneOutText")}</EmptyState>
          ) : (
            <Table
              caption={t("mail:desk.out")}
              rows={outgoing}
              rowKey={(row) => row.id}
              columns={[
                {
                  id: "subject",
                  label: t("mail:desk.subject"),
                  cell: (row) => <span className="block min-w-48">{row.subject}</span>,
                },
                { id: "to", label: t("mail:desk.to"), cell: (row) => row.to },
                {
                  id: "state",
                  label: t("mail:desk.state"),
                  cell: (row) => (
                    <Result word={t(`mail:out.${row.state}`)} tone={tones[row.state]}>
                      {row.error && (
                        <Disclosure summary={t("mail:out.attempts", { count: row.attempts })}>{row.error}</Disclosure>
                      )}
                    </Result>
                  ),
                },
                {
                  id: "at",
                  label: t("mail:desk.when"),
                  cell: (row) => <LocalTime instant={row.at} timeZone={timeZone} />,
                },
              ]}
            />
          )}
        </Section>
      </Sections>
    </>
  );
}

function Result({ word, tone, children }: { word: string; tone: Tone | undefined; children: ReactNode }) {
  return (
    <div className="flex min-w-48 flex-col items-start gap-1">
      <Status tone={tone ?? "plain"}>{word}</Status>
      {children && <span className="text-14 text-muted">{children}</span>}
    </div>
  );
}

function Actions({ id, held, mayRead }: { id: string; held: boolean; mayRead: boolean }) {
  const t = useT();
  return (
    <Form method="post" className="flex flex-wrap gap-2">
      <input type="hidden" name="mail" value={id} />
      {held && (
        <Button size="small" name="intent" value="publish">
          {t("mail:desk.publish")}
        </Button>
      )}
      <Button size="small" name="intent" value="again">
        {t("mail:desk.again")}
      </Button>
      {mayRead && (
        <a href={`?raw=${id}`} className="min-h-8 py-1">
          {t("mail:desk.raw")}
        </a>
      )}
    </Form>
  );
}
