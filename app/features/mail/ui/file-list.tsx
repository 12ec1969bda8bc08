import { useParams } from "@remix-run/react";
import { Paperclip } from "lucide-react";
import { useT } from "../../../i18n/use-t";

interface Props {
  files: { id: string; name: string; bytes: number; reason: string }[];
}

/** On a page of a programme: the files that came with a mail, and those that were not kept, with the reason. */
export function FileList({ files }: Props) {
  const t = useT();
  const { slug } = useParams();
  if (files.length === 0) return null;
  return (
    <ul aria-label={t("ui:files.label")} className="mt-3 flex flex-col gap-1 text-15">
      {files.map(({ id, name, bytes, reason }) => (
        <li key={id} className="flex items-baseline gap-2">
          <Paperclip aria-hidden size={14} className="shrink-0 translate-y-0.5 text-muted" />
          <span className="min-w-0 break-words">
            {reason ? <span>{name}</span> : <a href={`/programmes/${slug}/files/${id}`}>{name}</a>}{" "}
            <span className="text-14 text-muted">
              {size(bytes, t)}
              {reason && ` · ${t(`ui:files.${reason}`)}`}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}

function size(bytes: number, t: ReturnType<typeof useT>): string {
  if (bytes < 1024 * 1024) return t("ui:files.kb", { count: Math.max(1, Math.round(bytes / 1024)) });
  return t("ui:files.mb", { count: Math.round(bytes / 1024 / 102.4) / 10 });
}
