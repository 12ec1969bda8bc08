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
import { FileList } from "./file-list";

export interface DeskView {
  incoming: {
    id: string;
    from: string;
    subject: string;
    files: { id: string; name: string; bytes: number; reason: string }[];
    at: string;
    result: string;
    reason: string;
  }[];
  /** Members to whom no mail goes any more. */
  stopped: { address: string; name: string; at: string }[];
  outgoing: { id: string; to: string; subject: string; state: string; attempts: number; error: string; at: string }[];
  raw: { id: string; text: string } | null;
  /** The raw mail holds addresses: the organiser alone may read it. */
  mayRead: boolean;
  /** May mail be allowed again to an address? */
  mayLift: boolean;
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
export function DeskPage({ incoming, outgoing, stopped, raw, mayRead, mayLift, timeZone, done }: DeskView) {
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
        {stopped.length > 0 && (
          <Section id="stopped" title={t("mail:desk.stopped")}>
            <p className="mb-4 max-w-reading text-muted">{t("mail:desk.stoppedText")}</p>
            <Table
              caption={t("mail:desk.stopped")}
              rows={stopped}
              rowKey={(row) => row.address}
              columns={[
                {
                  id: "name",
                  label: t("mail:desk.person"),
                  cell: (row) => (
                    <>
                      {row.name}
                      {mayLift && <span className="block font-normal text-14 text-muted">{row.address}</span>}
                    </>
                  ),
                },
                {
                  id: "at",
                  label: t("mail:desk.since"),
                  wideOnly: true,
                  cell: (row) => <LocalTime instant={row.at} timeZone={timeZone} />,
                },
                {
                  id: "do",
                  label: t("mail:desk.actions"),
                  cell: (row) =>
                    mayLift ? <Lift address={row.address} name={row.name} /> : t("mail:desk.askOrganiser"),
                },
              ]}
            />
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
                {
                  id: "from",
                  label: t("mail:desk.mail"),
                  cell: (row) => (
                    <div className="max-w-reading font-normal md:min-w-48">
                      <span className="font-semibold break-words">{row.from || t("mail:desk.nobody")}</span>
                      <span className="block break-words text-14 text-muted">{row.subject}</span>
                      <span className="block text-14 text-muted md:hidden">
                        <LocalTime instant={row.at} timeZone={timeZone} />
                      </span>
                      <FileList files={row.files} />
                    </div>
                  ),
                },
                {
                  id: "result",
                  label: t("mail:desk.result"),
                  cell: (row) => (
                    <>
                      <Result word={t(`mail:result.${row.result || "waiting"}`)} tone={tones[row.result]}>
                        {row.reason && t(`mail:reason.${row.reason}`)}
                      </Result>
                      <div className="mt-3 md:hidden">
                        <Actions id={row.id} held={row.result === "held"} mayRead={mayRead} />
                      </div>
                    </>
                  ),
                },
                {
                  id: "at",
                  label: t("mail:desk.when"),
                  wideOnly: true,
                  cell: (row) => <LocalTime instant={row.at} timeZone={timeZone} />,
                },
                {
                  id: "do",
                  label: t("mail:desk.actions"),
                  wideOnly: true,
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
                  cell: (row) => (
                    <span className="block break-words md:min-w-48">
                      {row.subject}
                      <span className="block font-normal text-14 text-muted md:hidden">
                        {row.to} · <LocalTime instant={row.at} timeZone={timeZone} />
                      </span>
                    </span>
                  ),
                },
                { id: "to", label: t("mail:desk.to"), wideOnly: true, cell: (row) => row.to },
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
                  wideOnly: true,
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
    <div className="flex flex-col items-start gap-1 md:min-w-48">
      <Status tone={tone ?? "plain"}>{word}</Status>
      {children && <span className="text-14 text-muted">{children}</span>}
    </div>
  );
}

function Lift({ address, name }: { address: string; name: string }) {
  const t = useT();
  return (
    <Form method="post">
      <input type="hidden" name="address" value={address} />
      <Button size="small" name="intent" value="lift" aria-label={t("mail:desk.liftFor", { name })}>
        {t("mail:desk.lift")}
      </Button>
    </Form>
  );
}

function Actions({ id, held, mayRead }: { id: string; held: boolean; mayRead: boolean }) {
  const t = useT();
  return (
    <Form method="post" className="flex flex-wrap gap-2">
      <input type="hidden" name="mail" value={id} />
      {held && (
        <>
          <Button size="small" name="intent" value="publish">
            {t("mail:desk.publish")}
          </Button>
          <Button size="small" name="intent" value="discard">
            {t("mail:desk.discard")}
          </Button>
        </>
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
