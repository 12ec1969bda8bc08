import { useT } from "../../../../i18n/use-t";
import { Button } from "../../../../ui/button";
import { Notice } from "../../../../ui/notice";
import { TextArea } from "../../../../ui/text-field";
import type { TextView } from "../case-view";
import { type CaseField, longestText } from "../limits";
import { type SavingState, useSavedText } from "./use-saved-text";

interface Props {
  /** Where it is saved as it is typed. */
  address: string;
  field: CaseField;
  first: TextView;
  /** Mark of the text as the page was made, for browsers without scripts. */
  was: string;
  /** What stands there by now, when a plain form came too late with `text`. */
  late: { text: string; theirs: TextView } | null;
}

/** One text of the case, saved as it is typed. */
export function CaseText({ address, field, first, was, late }: Props) {
  const t = useT();
  const begun = late ? { text: late.text, version: late.theirs.version } : first;
  const { text, state, version, change, settle } = useSavedText(address, field, begun);
  const theirs = state.is === "stale" ? state.theirs : (late?.theirs ?? null);
  return (
    <div className="flex flex-col gap-2">
      <input type="hidden" name={`version.${field}`} value={version} />
      <input type="hidden" name={`was.${field}`} value={late ? "" : was} />
      <TextArea
        id={`text-${field}`}
        name={`text.${field}`}
        label={t(`cases:field.${field}`)}
        value={text}
        onChange={(event) => change(event.target.value)}
        maxLength={longestText}
      />
      <p role="status" className="min-h-5 text-14 text-muted">
        <Saving state={state} />
      </p>
      {theirs && (
        <Notice tone="hold" role="alert" title={t("cases:stale.title")}>
          <p>{t("cases:stale.text")}</p>
          <p className="mt-2 border-l-2 border-line pl-3 break-words whitespace-pre-line">{theirs.text}</p>
          {state.is === "stale" && (
            <div className="mt-3 flex flex-wrap gap-2">
              <Button type="button" size="small" onClick={() => settle(theirs, true)}>
                {t("cases:stale.keepMine")}
              </Button>
              <Button type="button" size="small" onClick={() => settle(theirs, false)}>
                {t("cases:stale.useTheirs")}
              </Button>
            </div>
          )}
        </Notice>
      )}
    </div>
  );
}

function Saving({ state }: { state: SavingState }) {
  const t = useT();
  if (state.is === "idle" || state.is === "stale") return null;
  return <>{state.is === "refused" ? t("cases:refused", { reason: state.reason }) : t(`cases:${state.is}`)}</>;
}
