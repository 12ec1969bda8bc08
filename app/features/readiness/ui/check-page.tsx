import { useLanguage, useT } from "../../../i18n/use-t";
import { Button } from "../../../ui/button";
import { formatInZone } from "../../../ui/format-in-zone";
import { Notice } from "../../../ui/notice";
import { PageTitle } from "../../../ui/page-title";
import { ProgressBar } from "../../../ui/progress-bar";
import { ProgrammeFrame } from "../../programme/ui/programme-frame";
import { stepIds, verdictOf } from "../steps";
import type { CheckView } from "../views";
import { CheckResult } from "./check-result";
import { CheckSteps } from "./check-steps";
import { type Check, useCheck } from "./use-check";

/** Days ahead: does everything that the session needs come through from here? */
export function CheckPage(view: CheckView) {
  const t = useT();
  const { programme, session } = view;
  const page = `/programmes/${programme.slug}/sessions/${session.number}`;
  const check = useCheck(`/api${page}`, view.filmRate);
  return (
    <ProgrammeFrame programme={programme}>
      <PageTitle
        up={{ to: page, label: t("check:up", { number: session.number, title: session.title }) }}
        title={t("check:title")}
        lead={t("check:lead")}
      />
      <div className="grid gap-x-16 gap-y-10 lg:grid-cols-[minmax(0,2fr)_minmax(18rem,1fr)]">
        <CheckSteps steps={check.steps} now={check.now} />
        <div className="flex flex-col items-start gap-6 max-lg:order-first">
          <Begin check={check} view={view} />
          {check.phase === "done" && (
            <CheckResult steps={check.steps} saved={check.saved} session={`${programme.slug} ${session.number}`} />
          )}
        </div>
      </div>
    </ProgrammeFrame>
  );
}

function Begin({ check, view }: { check: Check; view: CheckView }) {
  const t = useT();
  const { phase, steps } = check;
  if (phase === "running") {
    return (
      <div className="w-full">
        <p role="status">{t("check:running", { done: steps.length, all: stepIds.length })}</p>
        <ProgressBar value={steps.length} max={stepIds.length} label={t("check:progress")} />
      </div>
    );
  }
  const verdict = verdictOf(steps);
  return (
    <>
      {phase === "done" && (
        <Notice
          role="status"
          tone={verdict.state === "ok" ? "plain" : "problem"}
          title={t(`check:verdict.${verdict.state}`)}
        >
          {verdict.media && t(`check:over.${verdict.media}`)}
        </Notice>
      )}
      {phase === "idle" && <Before view={view} />}
      <Button type="button" look={phase === "idle" ? "primary" : "quiet"} size="large" onClick={check.start}>
        {t(phase === "idle" ? "check:start" : "check:again")}
      </Button>
      {phase === "idle" && <p className="text-14 text-muted">{t("check:hint")}</p>}
    </>
  );
}

function Before({ view: { before, timeZone } }: { view: CheckView }) {
  const t = useT();
  const language = useLanguage();
  if (!before) return null;
  const { date, time, zone } = formatInZone(before.at, timeZone, language);
  return <p>{t(`check:before.${before.state === "ok" ? "ok" : "problem"}`, { date, time, zone })}</p>;
}
