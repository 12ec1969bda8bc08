import { useT } from "../../../i18n/use-t";
import { Disclosure } from "../../../ui/disclosure";
import { FileList } from "../../mail/ui/file-list";
import type { MessageView } from "../wire";

/** What somebody wrote; quoted lines stand back. What was folded away is one press away. */
export function Words({ message, className }: { message: MessageView; className: string }) {
  const t = useT();
  return (
    <div className="max-w-reading">
      <div className={className}>
        {paragraphs(message.text).map(({ quoted, text, at }) =>
          quoted ? (
            <blockquote key={at} className="my-3 border-l-2 border-line pl-4 text-15 whitespace-pre-line text-muted">
              {text}
            </blockquote>
          ) : (
            <p key={at} className="my-2 break-words whitespace-pre-line first:mt-0 last:mb-0">
              {text}
            </p>
          ),
        )}
      </div>
      {message.files && <FileList files={message.files} />}
      {message.folded && (
        <Disclosure summary={t("questions:folded")} className="mt-2 text-14">
          <pre className="font-sans text-14 break-words whitespace-pre-wrap text-muted">{message.folded}</pre>
        </Disclosure>
      )}
    </div>
  );
}

/** Cuts a text where quoted and own lines, or paragraphs, meet. */
function paragraphs(text: string): { quoted: boolean; text: string; at: number }[] {
  const parts: { quoted: boolean; text: string; at: number }[] = [];
  let open = false;
  text.split("\n").forEach((line, at) => {
    const quoted = line.startsWith(">");
    const words = quoted ? line.replace(/^[> ]+/, "") : line;
    const last = parts.at(-1);
    if (words.trim() === "") open = false;
    else if (open && last?.quoted === quoted) last.text += `\n${words}`;
    else {
      parts.push({ quoted, text: words, at });
      open = true;
    }
  });
  return parts;
}
