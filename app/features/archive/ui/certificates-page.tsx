import { Form, Link } from "@remix-run/react";
import { useT } from "../../../i18n/use-t";
import { Button, ButtonLink } from "../../../ui/button";
import { EmptyState } from "../../../ui/empty-state";
import { PageTitle, Section, Sections } from "../../../ui/page-title";
import { Status, type Tone } from "../../../ui/status";
import { type Column, Table } from "../../../ui/table";
import { programmePath } from "../../programme/ui/paths";
import { ProgrammeFrame } from "../../programme/ui/programme-frame";
import type { ProgrammeRef } from "../../programme/views";
import type { Attended, Progress, SessionState } from "../progress";

export interface CertificatesView {
  programme: ProgrammeRef;
  /** Whose progress is shown: everybody's, that of a site's people, one's own; or nobody's, for crew without the right. */
  whose: "all" | "site" | "own" | "none";
  minutesShare: number;
  progress: Progress[];
  /** Codes of certificates that were made, by holder. */
  codes: Record<string, string>;
}

/** How often people were there, session by session, and their certificates. */
export function CertificatesPage({ programme, whose, minutesShare, progress, codes }: CertificatesView) {
  const t = useT();
  const [first] = progress;
  const leads = { all: "leadAll", site: "leadSite", own: "leadOwn", none: "leadOwn" } as const;
  return (
    <ProgrammeFrame programme={programme}>
      <PageTitle
        up={{ to: programmePath(programme.slug), label: t("programme:nav.programme") }}
        title={t("archive:certificates.title")}
        lead={t(`archive:certificates.${leads[whose]}`)}
        actions={
          whose === "all" && (
            <ButtonLink to={`${programmePath(programme.slug)}/report`}>{t("archive:report.title")}</ButtonLink>
          )
        }
      />
      <Sections>
        {whose === "none" || !first ? (
          <EmptyState title={t(`archive:certificates.${whose === "none" ? "notForCrew" : "none"}`)}>
            {t(`archive:certificates.${whose === "none" ? "notForCrewText" : "noneText"}`)}
          </EmptyState>
        ) : (
          <Section id="progress" title={t("archive:certificates.progress")}>
            <Table
              caption={t("archive:certificates.progress")}
              rows={progress}
              rowKey={({ holder }) => holder.id}
              columns={[...columnsOf(t, first.sessions), ...resultColumns(t, codes)]}
            />
            <p className="mt-4 max-w-reading text-15 text-muted">
              {t("archive:certificates.rule", {
                required: first.required,
                held: first.held,
                share: Math.round(minutesShare * 100),
              })}
            </p>
          </Section>
        )}
      </Sections>
    </ProgrammeFrame>
  );
}

type T = ReturnType<typeof useT>;
const tones: Record<SessionState, Tone> = {
  counts: "answered",
  short: "problem",
  missed: "plain",
  ahead: "waiting",
  off: "plain",
  empty: "plain",
};
const minutesOf = (ms: number) => Math.floor(ms / 60_000);

const columnsOf = (t: T, sessions: readonly Attended[]): Column<Progress>[] => [
  {
    id: "person",
    label: t("archive:certificates.person"),
    cell: ({ holder }) => (
      <span className="block min-w-32">
        {holder.name}
        {holder.city && <span className="block text-14 font-normal text-muted">{holder.city}</span>}
      </span>
    ),
  },
  ...sessions.map(({ number }, i) => ({
    id: `session-${number}`,
    label: t("archive:certificates.session", { number }),
    cell: (progress: Progress) => <SessionCell attended={progress.sessions[i]} />,
  })),
];

function SessionCell({ attended }: { attended: Attended | undefined }) {
  const t = useT();
  if (!attended) return null;
  const { state, ms, neededMs } = attended;
  const minutes = minutesOf(ms);
  return (
    <span className="flex flex-col items-start gap-1">
      <Status tone={tones[state]}>{t(`archive:certificates.state.${state}`)}</Status>
      {(state === "counts" || state === "short") && (
        <span className="clock text-14 whitespace-nowrap text-muted">
          {state === "short"
            ? t("archive:certificates.needed", { minutes, needed: Math.ceil(neededMs / 60_000) })
            : t("archive:certificates.minutesOf", { minutes })}
        </span>
      )}
    </span>
  );
}

const resultColumns = (t: T, codes: Record<string, string>): Column<Progress>[] => [
  {
    id: "counted",
    label: t("archive:certificates.countedLabel"),
    cell: ({ counted, required }) => (
      <span className="clock whitespace-nowrap">{t("archive:certificates.counted", { counted, required })}</span>
    ),
  },
  {
    id: "certificate",
    label: t("archive:certificates.result"),
    cell: (progress) => <Certificate progress={progress} code={codes[progress.holder.id]} />,
  },
];

function Certificate({ progress, code }: { progress: Progress; code: string | undefined }) {
  const t = useT();
  const { holder, result } = progress;
  if (result !== "earned")
    return <Status tone={result === "open" ? "waiting" : "plain"}>{t(`archive:certificates.result.${result}`)}</Status>;
  return (
    <Form method="post" className="flex flex-col items-start gap-1">
      <input type="hidden" name="holder" value={holder.id} />
      <Button size="small" aria-label={t("archive:certificates.takeOf", { name: holder.name })}>
        {t("archive:certificates.take")}
      </Button>
      {code && (
        <Link to={`/certificates/${code}`} className="text-14">
          {t("archive:certificates.look")}
          <span className="sr-only">: {holder.name}</span>
        </Link>
      )}
    </Form>
  );
}
