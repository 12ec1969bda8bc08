import { Form } from "@remix-run/react";
import { useLanguage, useT } from "../../../../i18n/use-t";
import { Button } from "../../../../ui/button";
import { Disclosure } from "../../../../ui/disclosure";
import { Notice } from "../../../../ui/notice";
import { ProgressBar } from "../../../../ui/progress-bar";
import type { UploadLine } from "../../films-view";
import { formatBytes, percentOf } from "./film-size";
import { Sentence } from "./sentence";

/** A film on its way in, as the server knows it: where it stands, and what can be done about it. */
export function UploadRow({ upload, converts }: { upload: UploadLine; converts: boolean }) {
  const t = useT();
  const { id, title, state, sentence, convertible, again, work, unplaced, replaces } = upload;
  const place = replaces === null ? "" : ` · ${t("films:upload.replaces", { title: replaces })}`;
  if (state === "taken" && unplaced)
    return (
      <Notice
        tone="hold"
        title={t("films:unplaced.title", { title, count: unplaced.titles.length })}
        action={<Verbs id={id} verbs={[["upload.drop", "films:unplaced.seen"]]} title={title} />}
      >
        <p>{t("films:unplaced.text", { titles: unplaced.titles.join(" · ") })}</p>
        <Disclosure summary={t("films:unplaced.words")}>
          <pre className="max-w-full overflow-x-auto text-14 whitespace-pre-wrap">{unplaced.vtt}</pre>
        </Disclosure>
      </Notice>
    );
  if (state === "refused") {
    const verbs: Verb[] = [
      ...(convertible ? ([["upload.convert", "films:upload.convert"]] as Verb[]) : []),
      ...(again ? ([["upload.again", "films:upload.again"]] as Verb[]) : []),
      ["upload.drop", "films:upload.drop"],
    ];
    return (
      <Notice
        tone="problem"
        title={t("films:upload.refused", { title })}
        action={<Verbs id={id} verbs={verbs} title={title} />}
      >
        <p className="text-14 text-muted">{upload.fileName}</p>
        <Sentence>{sentence ?? ""}</Sentence>
        {convertible && <p className="mt-2">{t("films:upload.mayConvert")}</p>}
        {!convertible && !converts && sentence?.includes("ffmpeg ") && (
          <p className="mt-2 text-14 text-muted">{t("films:noConversion")}</p>
        )}
      </Notice>
    );
  }
  return (
    <div className="rounded border border-line bg-raised p-5">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
        <p className="font-semibold">
          {title}
          <span className="font-normal text-muted">{place}</span>
        </p>
        {state !== "checking" && (
          <Verbs
            id={id}
            title={title}
            verbs={[
              state === "converting" ? ["upload.stop", "films:upload.stop"] : ["upload.drop", "films:upload.cancel"],
            ]}
          />
        )}
      </div>
      <Progress upload={upload} />
      {state === "converting" && work?.state === "waiting" && (
        <p className="text-15 text-muted">{t("films:work.waiting")}</p>
      )}
    </div>
  );
}

function Progress({ upload: { title, state, bytes, received, work } }: { upload: UploadLine }) {
  const t = useT();
  const language = useLanguage();
  if (state === "checking") return <p className="mt-2 text-15 text-muted">{t("films:upload.checking")}</p>;
  const percent = state === "converting" ? (work?.percent ?? 0) : percentOf(received, bytes);
  const sizes = { percent, sent: formatBytes(received, language), bytes: formatBytes(bytes, language) };
  const far = state === "converting" ? t("films:upload.converting", { percent }) : t("films:upload.stands", sizes);
  return (
    <>
      <div className="mt-3">
        <ProgressBar
          value={percent}
          max={100}
          label={t(state === "converting" ? "films:work.label" : "films:sending.label", { title })}
          valueText={far}
        />
      </div>
      <p className="clock mt-2 text-15 text-muted">{far}</p>
    </>
  );
}

type Verb = [intent: string, label: string];

function Verbs({ id, verbs, title }: { id: string; verbs: Verb[]; title: string }) {
  const t = useT();
  return (
    <Form method="post" preventScrollReset className="flex flex-wrap gap-3">
      <input type="hidden" name="upload" value={id} />
      {verbs.map(([intent, label], at) => (
        <Button
          key={intent}
          size="small"
          look={at === 0 && verbs.length > 1 ? "primary" : "quiet"}
          name="intent"
          value={intent}
          aria-label={`${t(label)}: ${title}`}
        >
          {t(label)}
        </Button>
      ))}
    </Form>
  );
}
