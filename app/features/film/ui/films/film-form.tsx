import { useSearchParams } from "@remix-run/react";
import { type FormEvent, useRef } from "react";
import { useT } from "../../../../i18n/use-t";
import { Button } from "../../../../ui/button";
import { Field } from "../../../../ui/field";
import { Select, TextField } from "../../../../ui/text-field";
import type { FilmLine } from "../../films-view";

interface Props {
  slug: string;
  films: readonly FilmLine[];
  /** One film is being sent from this page: the next waits. */
  busy: boolean;
  send(wish: { file: File; title: string; replaces: string }): void;
}

/** Sends a film. Without scripts the browser sends it itself, in one go. */
export function FilmForm({ slug, films, busy, send }: Props) {
  const t = useT();
  const [query] = useSearchParams();
  const form = useRef<HTMLFormElement>(null);
  const asked = query.get("replace") ?? "";
  const replaced = films.some((film) => film.slug === asked) ? asked : "";
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const file = fields.get("film");
    if (!(file instanceof File) || busy) return;
    send({ file, title: String(fields.get("title") ?? ""), replaces: String(fields.get("replaces") ?? "") });
    form.current?.reset();
  };
  return (
    <form
      ref={form}
      method="post"
      action={`/programmes/${slug}/films/send`}
      encType="multipart/form-data"
      onSubmit={submit}
      className="grid max-w-[52rem] gap-5 md:grid-cols-2"
    >
      <TextField
        name="title"
        label={t("films:form.title")}
        optional={t("films:form.optional")}
        hint={t("films:form.titleHint")}
        maxLength={120}
      />
      <Select
        key={replaced}
        name="replaces"
        label={t("films:form.place")}
        hint={t("films:form.placeHint")}
        defaultValue={replaced}
      >
        <option value="">{t("films:form.new")}</option>
        {films.map((film) => (
          <option key={film.id} value={film.slug}>
            {t("films:form.insteadOf", { title: film.title })}
          </option>
        ))}
      </Select>
      <div className="md:col-span-2">
        <Field label={t("films:form.file")} hint={t("films:form.fileHint")}>
          {(control) => (
            <input
              {...control}
              type="file"
              name="film"
              accept="video/*,.mkv,.mp4,.m4v,.mov,.webm,.avi,.mpg,.ts"
              required
              className="max-w-full text-15 file:mr-3 file:min-h-10 file:rounded file:border file:border-edge file:bg-raised file:px-3 file:text-ink"
            />
          )}
        </Field>
      </div>
      <div>
        <Button look="primary" disabled={busy}>
          {t("films:form.send")}
        </Button>
      </div>
    </form>
  );
}
