import { useEffect, useState } from "react";
import { useT } from "../../../i18n/use-t";
import { Button } from "../../../ui/button";
import { TextArea } from "../../../ui/text-field";
import type { Step } from "../steps";
import { checkReport } from "./check/check-report";

/** What becomes of a result: the organiser sees it, and the IT desk gets it as text. */
export function CheckResult(props: { steps: readonly Step[]; saved: boolean | null; session: string }) {
  const { steps, saved, session } = props;
  const t = useT();
  const [copied, setCopied] = useState<"yes" | "no" | null>(null);
  const [text, setText] = useState("");
  useEffect(() => setText(checkReport(steps, session)), [steps, session]);
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setCopied("yes"),
      () => setCopied("no"),
    );
  return (
    <>
      <p role="status">{saved !== null && t(saved ? "check:saved" : "check:notSaved")}</p>
      <div className="w-full">
        <TextArea label={t("check:report")} hint={t("check:report.hint")} readOnly rows={12} value={text} />
      </div>
      <Button type="button" onClick={() => void copy()}>
        {t("check:report.copy")}
      </Button>
      <p role="status">{copied && t(`check:report.copied.${copied}`)}</p>
    </>
  );
}
