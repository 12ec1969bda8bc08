import { Form } from "@remix-run/react";
import { useState } from "react";
import { useLanguage, useT } from "../../../../i18n/use-t";
import { Button } from "../../../../ui/button";
import { Checkbox } from "../../../../ui/choice";
import { FormErrorSummary } from "../../../../ui/form-errors";
import { Select, TextField } from "../../../../ui/text-field";
import { type Fields, longest, mostMinutes } from "../../edit-limits";
import type { EditedFilm, EditedMarker } from "../../edit-view";
import type { Marker } from "../../facts";
import { type Problem, placeProblem } from "../../marker-place";
import type { Said } from "../../said";
import { parseTimecode } from "../../timecode";
import { QuestionFields } from "./question-fields";
import { StaleMarker } from "./stale-marker";
import type { Stage } from "./use-stage";

export interface MarkerFormProps {
  film: EditedFilm;
  /** Null: a new one. */
  marker: EditedMarker | null;
  /** Where it stands as the form says, perhaps not saved yet. */
  at: string;
  onAt: (at: string) => void;
  /** The other markers, where their own forms say. */
  others: Marker[];
  openers: { value: string; label: string }[];
  /** Null where there is no script, or no film to look at. */
  stage: Stage | null;
  onRehearse: (frame: number, values: Fields) => void;
  said: Said | null;
}

/** Everything about one marker. Each form stands for itself and works without script. */
export function MarkerForm(props: MarkerFormProps) {
  const t = useT();
  const { film, marker, at, onAt, openers, stage, said } = props;
  const [dirty, setDirty] = useState(false);
  const [seen] = useState(marker?.version ?? "");
  const values = said?.values;
  const id = (field: string) => `${marker?.id ?? "new"}-${field}`;
  const frame = parseTimecode(film, at);
  const misplaced = frame === null ? null : placeProblem(film, frame, props.others);
  const problems: Problem[] = said?.problems ?? [];
  const errorOf = (field: string) => {
    const problem = problems.find((one) => one.field === field);
    return problem && t(`editor:${problem.key}`, problem.values);
  };
  const live = at === "" || at === values?.at ? undefined : misplaced;
  const version = said?.theirs ? said.theirs.version : said?.theirs === null ? "" : seen;
  const revived = marker ? marker.id : said?.theirs === null ? (values?.marker ?? "") : "";
  return (
    <Form
      method="post"
      preventScrollReset
      onChange={() => setDirty(true)}
      aria-label={marker ? marker.title || at : t("editor:new.title")}
      className="flex flex-col gap-5"
    >
      <FormErrorSummary
        errors={problems.map(({ field, key, values: v }) => ({ field: id(field), text: t(`editor:${key}`, v) }))}
      />
      {said?.theirs !== undefined && <StaleMarker film={film} theirs={said.theirs} openers={openers} />}
      <input type="hidden" name="film" value={film.id} />
      <input type="hidden" name="marker" value={revived} />
      <input type="hidden" name="version" value={version} />
      <div className="flex flex-col gap-2">
        <TextField
          id={id("at")}
          name="at"
          label={t("editor:field.at")}
          hint={t("editor:field.atHint")}
          error={errorOf("at") ?? (live ? t(`editor:${live.key}`, live.values) : undefined)}
          value={at}
          onChange={(event) => onAt(event.target.value)}
          required
          autoComplete="off"
          className="clock max-w-40"
        />
        {stage && <PlaceButtons {...props} stage={stage} frame={frame} />}
      </div>
      <TextField
        id={id("title")}
        name="title"
        label={t("editor:field.title")}
        hint={t("editor:field.titleHint")}
        optional={t("editor:optional")}
        error={errorOf("title")}
        defaultValue={values?.title ?? marker?.title}
        maxLength={longest.title}
      />
      <QuestionFields id={id} question={marker?.question ?? {}} values={values} errorOf={errorOf} />
      <div className="grid gap-5 sm:grid-cols-2">
        <Select
          id={id("opens")}
          name="opens"
          label={t("editor:field.opens")}
          optional={t("editor:optional")}
          error={errorOf("opens")}
          defaultValue={values?.opens ?? marker?.opens ?? ""}
        >
          <option value="">{t("editor:field.opensNobody")}</option>
          {openers.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </Select>
        <TextField
          id={id("minutes")}
          name="minutes"
          label={t("editor:field.minutes")}
          optional={t("editor:optional")}
          error={errorOf("minutes")}
          defaultValue={values?.minutes ?? marker?.minutes}
          inputMode="numeric"
          placeholder={String(10)}
          maxLength={String(mostMinutes).length}
          className="clock"
        />
      </div>
      <Checkbox
        id={id("closing")}
        name="closing"
        label={t("editor:field.closing")}
        hint={t("editor:field.closingHint")}
        error={errorOf("closing")}
        defaultChecked={values ? values.closing !== undefined : marker?.closing}
      />
      <Buttons {...props} dirty={dirty || at === ""} frame={frame} />
    </Form>
  );
}

function PlaceButtons({ stage, frame, onAt }: MarkerFormProps & { stage: Stage; frame: number | null }) {
  const t = useT();
  return (
    <div className="flex flex-wrap gap-2">
      <Button type="button" size="small" onClick={() => onAt(`#${stage.frame}`)}>
        {t("editor:field.atHere")}
      </Button>
      <Button type="button" size="small" disabled={frame === null} onClick={() => frame !== null && stage.show(frame)}>
        {t("editor:field.atShow")}
      </Button>
    </div>
  );
}

function Buttons({
  marker,
  stage,
  frame,
  dirty,
  said,
  onRehearse,
}: MarkerFormProps & { dirty: boolean; frame: number | null }) {
  const t = useT();
  const language = useLanguage();
  const save = said?.theirs !== undefined ? "saveMine" : marker ? "save" : "add";
  return (
    <div className="flex flex-wrap gap-2" lang={language}>
      <Button name="intent" value="marker.save" look={dirty || !marker ? "primary" : "quiet"}>
        {t(`editor:${save}`)}
      </Button>
      {stage && (
        <Button
          type="button"
          disabled={frame === null}
          onClick={({ currentTarget }) => {
            const sent = currentTarget.form ? new FormData(currentTarget.form) : [];
            if (frame !== null)
              onRehearse(frame, Object.fromEntries([...sent].map(([name, value]) => [name, String(value)])));
          }}
        >
          {t("editor:rehearse")}
        </Button>
      )}
      {marker && (
        <Button name="intent" value="marker.remove" formNoValidate className="ml-auto">
          {t("editor:remove")}
        </Button>
      )}
    </div>
  );
}
