import { Form, Link } from "@remix-run/react";
import { useT } from "../../../i18n/use-t";
import { Button } from "../../../ui/button";
import { EmptyState } from "../../../ui/empty-state";
import { LocalTime } from "../../../ui/local-time";
import { PageTitle, Section, Sections } from "../../../ui/page-title";
import { Status, type Tone } from "../../../ui/status";
import { Table } from "../../../ui/table";
import { ProgrammeFrame } from "../../programme/ui/programme-frame";
import type { ProgrammeRef } from "../../programme/views";
import type { RoundState } from "../round";

export interface RoundLine {
  number: number;
  title: string;
  state: RoundState;
  sentAt: number | null;
  shown: boolean;
  questions: number;
  asked: number;
  answered: number;
  mine: boolean;
}

interface Props {
  programme: ProgrammeRef;
  rounds: RoundLine[];
  mayManage: boolean;
  timeZone: string;
}

const tones: Record<RoundState, Tone> = { draft: "plain", open: "waiting", closed: "answered" };

/** Every round of a programme: drafts for those who write them, sent ones for everybody. */
export function SurveysPage({ programme, rounds, mayManage, timeZone }: Props) {
  const t = useT();
  const make = mayManage && (
    <Form method="post">
      <Button look="primary" name="intent" value="new">
        {t("surveys:new")}
      </Button>
    </Form>
  );
  const state = (round: RoundLine): [Tone, string] => {
    if (!programme.crew && round.state === "open")
      return round.mine ? ["answered", t("surveys:state.mine")] : ["hold", t("surveys:state.wanted")];
    return [tones[round.state], t(`surveys:state.${round.state}`)];
  };
  return (
    <ProgrammeFrame programme={programme}>
      <PageTitle title={t("surveys:title")} lead={t("surveys:lead")} actions={make} />
      <Sections>
        <Section id="rounds" title={t("surveys:list")}>
          {rounds.length === 0 ? (
            <EmptyState title={t("surveys:none")}>
              {t(programme.crew ? "surveys:noneCrew" : "surveys:noneOthers")}
            </EmptyState>
          ) : (
            <Table
              caption={t("surveys:list")}
              rows={rounds}
              rowKey={(round) => String(round.number)}
              columns={[
                {
                  id: "round",
                  label: t("surveys:column.round"),
                  cell: (round) => (
                    <span className="block min-w-40">
                      <Link to={addressOf(round, programme.crew, mayManage)}>
                        {round.title || t("surveys:untitled")}
                      </Link>
                      <span className="block text-14 font-normal text-muted">
                        {t("surveys:questions", { count: round.questions })}
                      </span>
                    </span>
                  ),
                },
                {
                  id: "state",
                  label: t("surveys:column.state"),
                  cell: (round) => <Status tone={state(round)[0]}>{state(round)[1]}</Status>,
                },
                {
                  id: "answered",
                  label: t("surveys:column.answered"),
                  cell: ({ state: is, answered, asked }) => (
                    <span className="clock whitespace-nowrap">
                      {is === "draft" ? "–" : t("surveys:answeredOf", { answered, asked })}
                    </span>
                  ),
                },
                {
                  id: "sent",
                  label: t("surveys:column.sent"),
                  wideOnly: true,
                  cell: ({ sentAt }) =>
                    sentAt === null ? "–" : <LocalTime instant={new Date(sentAt).toISOString()} timeZone={timeZone} />,
                },
              ]}
            />
          )}
        </Section>
      </Sections>
    </ProgrammeFrame>
  );
}

/** Where a round is looked at by this reader, below the list. */
function addressOf({ number, state }: RoundLine, crew: boolean, mayManage: boolean): string {
  if (!crew) return `${number}/answer`;
  return state === "draft" && mayManage ? `${number}/edit` : String(number);
}
