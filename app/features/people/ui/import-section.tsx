import { Form, Link } from "@remix-run/react";
import { useT } from "../../../i18n/use-t";
import { Button } from "../../../ui/button";
import { Checkbox } from "../../../ui/choice";
import { controlClass, Field } from "../../../ui/field";
import { Notice } from "../../../ui/notice";
import { Section } from "../../../ui/page-title";
import { Status, type Tone } from "../../../ui/status";
import { Table } from "../../../ui/table";
import { TextArea } from "../../../ui/text-field";
import type { ImportPlan, PlanLine } from "../import/plan";

export interface ImportView {
  /** What a list would do; null before one was given. */
  plan: ImportPlan | null;
  /** The list itself, to be carried out. */
  text: string;
  error: string | null;
  done: { created: number; changed: number; left: number; invited: boolean } | null;
}

/** For the organiser: people from a list. First what it would do, line by line; then it is carried out. */
export function ImportSection({ plan, text, error, done }: ImportView) {
  const t = useT();
  return (
    <Section id="import" title={t("invitations:import.title")}>
      <div className="flex flex-col gap-6">
        {error && (
          <Notice tone="problem" role="alert">
            {error}
          </Notice>
        )}
        {done && !plan && !error && (
          <Notice role="status">
            {t("invitations:import.done", { ...done, invited: "" })}
            {done.invited && ` ${t("invitations:import.invited")}`}
          </Notice>
        )}
        {plan ? <Planned plan={plan} text={text} /> : <Give text={text} />}
      </div>
    </Section>
  );
}

function Give({ text }: { text: string }) {
  const t = useT();
  return (
    <Form method="post" encType="multipart/form-data" action="#import" className="flex max-w-reading flex-col gap-6">
      <p className="text-muted">{t("invitations:import.lead")}</p>
      <Field label={t("invitations:import.file")} hint={t("invitations:import.fileHint")}>
        {(control) => (
          <input type="file" name="file" accept=".csv,.tsv,.txt,text/csv" {...control} className={controlClass} />
        )}
      </Field>
      <TextArea
        name="text"
        label={t("invitations:import.paste")}
        hint={t("invitations:import.pasteHint")}
        defaultValue={text}
        rows={5}
        className="font-mono text-14!"
      />
      <div>
        <Button name="intent" value="check">
          {t("invitations:import.check")}
        </Button>
      </div>
    </Form>
  );
}

const tones: Record<PlanLine["does"], Tone> = { new: "answered", change: "hold", same: "plain", problem: "problem" };

function Planned({ plan, text }: { plan: ImportPlan; text: string }) {
  const t = useT();
  const count = (does: PlanLine["does"]) => plan.lines.filter((line) => line.does === does).length;
  const works = count("new") + count("change");
  return (
    <>
      <p role="status">
        {t("invitations:import.sum", {
          created: count("new"),
          changed: count("change"),
          same: count("same"),
          problems: count("problem"),
        })}
      </p>
      <Table
        caption={t("invitations:import.table")}
        rows={plan.lines}
        rowKey={(line) => String(line.number)}
        columns={[
          {
            id: "who",
            label: t("invitations:column.who"),
            cell: (line) => (
              <span className="block min-w-32">
                <span className="break-words">{line.name}</span>
                <span className="block text-14 font-normal break-all text-muted">{line.email}</span>
                <span className="block text-14 font-normal text-muted">
                  {t("invitations:import.line", { number: line.number })}
                </span>
              </span>
            ),
          },
          {
            id: "does",
            label: t("invitations:import.what"),
            cell: (line) => (
              <span className="flex min-w-36 flex-col items-start gap-1">
                <Status tone={tones[line.does]}>{t(`invitations:import.does.${line.does}`)}</Status>
                <Details line={line} />
              </span>
            ),
          },
        ]}
      />
      <Form method="post" encType="multipart/form-data" action="#import" className="flex flex-col items-start gap-5">
        <input type="hidden" name="text" value={text} />
        {works > 0 ? (
          <>
            {count("new") > 0 && (
              <Checkbox
                name="invite"
                value="now"
                label={t("invitations:import.invite")}
                hint={t("invitations:import.inviteHint")}
              />
            )}
            <div className="flex flex-wrap items-center gap-5">
              <Button look="primary" name="intent" value="import">
                {t("invitations:import.carryOut", { count: works })}
              </Button>
              <Link to="?">{t("invitations:import.again")}</Link>
            </div>
          </>
        ) : (
          <>
            <p>{t("invitations:import.nothing")}</p>
            <Link to="?">{t("invitations:import.again")}</Link>
          </>
        )}
      </Form>
    </>
  );
}

function Details({ line }: { line: PlanLine }) {
  const t = useT();
  const word = (field: string, value: string) => {
    if (value === "") return t("invitations:import.nobody");
    return field === "role" ? t(`people:roles.${value}`) : value;
  };
  if (line.does === "problem")
    return <span className="max-w-[44ch] text-14">{t(`invitations:import.problem.${line.reason}`)}</span>;
  if (line.does === "new") {
    const { role, city, language, session } = line.person;
    const facts = [t(`people:roles.${role}`), city, session && t("invitations:import.session", { session }), language];
    return <span className="text-14 text-muted">{facts.filter(Boolean).join(" · ")}</span>;
  }
  if (line.does === "same") return null;
  return (
    <ul className="text-14">
      {line.changes.map(({ field, from, to }) => (
        <li key={field}>
          {t(`invitations:import.field.${field}`)}: <del>{word(field, from)}</del> → {word(field, to)}
        </li>
      ))}
    </ul>
  );
}
