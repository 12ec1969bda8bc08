import { Form } from "@remix-run/react";
import { useT } from "../../../i18n/use-t";
import { Button } from "../../../ui/button";
import { Section } from "../../../ui/page-title";
import { Status } from "../../../ui/status";
import type { Respondent } from "../results";
import type { RoundState } from "../round";
import { Day } from "./day";
import { Who } from "./question-result-view";

export interface RoundFacts {
  number: number;
  title: string;
  intro: string;
  state: RoundState;
  sentAt: number | null;
  remindedAt: number | null;
  closedAt: number | null;
  shown: boolean;
}

interface Props {
  round: RoundFacts;
  missing: Respondent[];
  asked: number;
  timeZone: string;
  mayManage: boolean;
}

/** How far a round is: state, who is missing, and what can be done next. */
export function RoundStanding({ round, missing, asked, timeZone, mayManage }: Props) {
  const t = useT();
  const { state, sentAt, remindedAt, closedAt } = round;
  const open = state === "open";
  return (
    <Section
      id="standing"
      title={t("surveys:round.where")}
      action={<Status tone={open ? "waiting" : "answered"}>{t(`surveys:state.${state}`)}</Status>}
    >
      <div className="grid gap-x-16 gap-y-6 md:grid-cols-2">
        <div>
          <p className="clock font-serif text-22">
            {t("surveys:round.progress", { answered: asked - missing.length, asked })}
          </p>
          <p className="mt-1 text-15 text-muted">
            {sentAt !== null && (
              <Day at={sentAt} timeZone={timeZone} text={(date) => t("surveys:round.sentBy", { date })} />
            )}
            {closedAt !== null && (
              <>
                {". "}
                <Day at={closedAt} timeZone={timeZone} text={(date) => t("surveys:round.closedAt", { date })} />
              </>
            )}
          </p>
          {mayManage && (
            <Form method="post" className="mt-4 flex flex-col items-start gap-1">
              {open ? (
                <>
                  <Button name="intent" value="close">
                    {t("surveys:round.close")}
                  </Button>
                  <span className="text-14 text-muted">{t("surveys:round.closeHint")}</span>
                </>
              ) : (
                <Button look={round.shown ? "quiet" : "primary"} name="intent" value={round.shown ? "hide" : "show"}>
                  {t(round.shown ? "surveys:round.hide" : "surveys:round.show")}
                </Button>
              )}
            </Form>
          )}
        </div>
        <div>
          <h3 className="text-15 font-semibold">{t("surveys:round.missing")}</h3>
          {missing.length === 0 ? (
            <p className="mt-1 text-muted">{t("surveys:round.nobodyMissing")}</p>
          ) : (
            <ul className="mt-2 flex flex-wrap gap-x-6 gap-y-2">
              {missing.map((one) => (
                <li key={one.membershipId}>
                  <Who {...one} />
                </li>
              ))}
            </ul>
          )}
          {open && missing.length > 0 && remindedAt === null && mayManage && (
            <Form method="post" className="mt-4 flex flex-col items-start gap-1">
              <Button look="primary" name="intent" value="remind">
                {t("surveys:round.remind")}
              </Button>
              <span className="text-14 text-muted">{t("surveys:round.remindHint")}</span>
            </Form>
          )}
          {remindedAt !== null && (
            <p className="mt-3 text-14 text-muted">
              <Day at={remindedAt} timeZone={timeZone} text={(date) => t("surveys:round.reminded", { date })} />
            </p>
          )}
        </div>
      </div>
    </Section>
  );
}
