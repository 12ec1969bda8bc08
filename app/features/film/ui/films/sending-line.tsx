import { useLanguage, useT } from "../../../../i18n/use-t";
import { Button } from "../../../../ui/button";
import { formatLeft } from "../../../../ui/format-duration";
import { Notice } from "../../../../ui/notice";
import { ProgressBar } from "../../../../ui/progress-bar";
import { formatBytes, percentOf } from "./film-size";
import type { Sending } from "./use-sending";

/** The film that is being sent from this page: how far it is, and how long it will take. */
export function SendingLine({ sending, cancel }: { sending: Sending; cancel(): void }) {
  const t = useT();
  const language = useLanguage();
  const { state, title, sent, bytes, leftMs, problem } = sending;
  const percent = percentOf(sent, bytes);
  if (state === "failed")
    return (
      <Notice
        tone="problem"
        role="alert"
        title={t("films:sending.failed", { title })}
        action={
          <Button type="button" onClick={cancel}>
            {t("films:sending.close")}
          </Button>
        }
      >
        {problem ?? t("films:sending.lost")}
      </Notice>
    );
  const far = t("films:sending.far", {
    percent,
    sent: formatBytes(sent, language),
    bytes: formatBytes(bytes, language),
  });
  const left = leftMs === null ? "" : ` · ${t("films:sending.left", { left: formatLeft(leftMs, language) })}`;
  return (
    <div className="rounded border border-line bg-raised p-5">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
        <p className="font-semibold">{title}</p>
        <Button type="button" size="small" onClick={cancel}>
          {t("films:sending.cancel")}
        </Button>
      </div>
      <div className="mt-3">
        <ProgressBar
          value={sent}
          max={bytes}
          label={t("films:sending.label", { title })}
          valueText={far}
          held={state === "held"}
        />
      </div>
      <p className="clock mt-2 text-15 text-muted">
        {far}
        {left}
      </p>
      <p role="status" className="text-15 text-copper">
        {state === "held" && t("films:sending.held")}
      </p>
    </div>
  );
}
