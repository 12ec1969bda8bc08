import { Form, useRevalidator } from "@remix-run/react";
import { type FormEvent, useState } from "react";
import { useT } from "../../../../i18n/use-t";
import { Button } from "../../../../ui/button";
import { Field } from "../../../../ui/field";
import type { CaseView, FileView } from "../case-view";
import { largestFile, mostFiles, mostPages } from "../limits";

interface Props {
  /** Address of the case's files. */
  address: string;
  view: Pick<CaseView, "files" | "slides">;
  edits: boolean;
}

/** Slides and files of a case, as downloads; its own people add and remove them. */
export function CaseFiles({ address, view, edits }: Props) {
  const t = useT();
  const mb = largestFile / 1024 / 1024;
  const { files, slides } = view;
  return (
    <div className="grid max-w-[60rem] gap-x-16 gap-y-8 md:grid-cols-2">
      <div className="flex min-w-0 flex-col gap-3">
        <h3 className="font-semibold">{t("cases:slides.title")}</h3>
        {edits && <p className="text-muted">{t("cases:slides.lead", { mb, pages: mostPages })}</p>}
        {slides ? (
          <ul>
            <FileLine {...{ address, edits }} file={slides} more={t("cases:pages", { count: slides.pages })} />
          </ul>
        ) : (
          <p className="text-muted">{t("cases:slides.none")}</p>
        )}
        {edits && <FileForm address={address} kind="slides" label={t("cases:slides.choose")} accept=".pdf" />}
      </div>
      <div className="flex min-w-0 flex-col gap-3">
        <h3 className="font-semibold">{t("cases:files.title")}</h3>
        {edits && <p className="text-muted">{t("cases:files.lead", { most: mostFiles, mb })}</p>}
        {files.length === 0 && <p className="text-muted">{t("cases:files.none")}</p>}
        <ul className="flex flex-col gap-2">
          {files.map((file) => (
            <FileLine key={file.id} {...{ address, edits, file }} />
          ))}
        </ul>
        {edits && files.length < mostFiles && (
          <FileForm address={address} kind="file" label={t("cases:files.choose")} />
        )}
      </div>
    </div>
  );
}

function FileLine({
  address,
  edits,
  file,
  more,
}: Pick<Props, "address" | "edits"> & { file: FileView; more?: string }) {
  const t = useT();
  const size = t("cases:files.size", { kb: Math.max(1, Math.round(file.bytes / 1024)) });
  return (
    <li className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
      <a href={`${address}/${file.id}`} download className="min-w-0 break-words">
        {file.name}
      </a>
      <span className="text-14 text-muted">{[more, size].filter(Boolean).join(" · ")}</span>
      {edits && (
        <Form method="post" className="inline">
          <input type="hidden" name="file" value={file.id} />
          <Button
            look="link"
            size="small"
            name="intent"
            value="file.remove"
            aria-label={t("cases:files.remove", { name: file.name })}
          >
            {t("cases:remove")}
          </Button>
        </Form>
      )}
    </li>
  );
}

interface FormProps {
  address: string;
  kind: "file" | "slides";
  label: string;
  accept?: string;
}

/** Sends one file. Without scripts the browser sends the form itself and shows the answer as a page. */
function FileForm({ address, kind, label, accept }: FormProps) {
  const t = useT();
  const { revalidate } = useRevalidator();
  const [state, setState] = useState<{ sending: boolean; problem: string }>({ sending: false, problem: "" });
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    setState({ sending: true, problem: "" });
    const asked = { method: "POST", body: new FormData(form), headers: { Accept: "application/json" } };
    const response = await fetch(address, asked).catch(() => null);
    const answer = await response?.json().catch(() => null);
    if (response?.ok) {
      form.reset();
      revalidate();
    }
    setState({ sending: false, problem: response?.ok ? "" : (answer?.error?.message ?? t("cases:files.failed")) });
  };
  return (
    <form
      method="post"
      action={address}
      encType="multipart/form-data"
      onSubmit={submit}
      className="flex flex-col gap-3"
    >
      <input type="hidden" name="kind" value={kind} />
      <Field label={label} error={state.problem || undefined}>
        {(control) => (
          <input
            {...control}
            type="file"
            name="file"
            accept={accept}
            required
            className="max-w-full text-15 file:mr-3 file:min-h-10 file:rounded file:border file:border-edge file:bg-raised file:px-3 file:text-ink"
          />
        )}
      </Field>
      <div className="flex items-center gap-3">
        <Button size="small" busy={state.sending}>
          {t("cases:files.send")}
        </Button>
        <span role="status" className="text-14 text-muted">
          {state.sending && t("cases:files.sending")}
        </span>
      </div>
    </form>
  );
}
