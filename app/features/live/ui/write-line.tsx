import { SendHorizontal } from "lucide-react";
import { type FormEvent, useState } from "react";
import { useT } from "../../../i18n/use-t";
import { IconButton } from "../../../ui/icon-button";
import type { Sent } from "../../journal/send";

interface Props {
  label: string;
  placeholder: string;
  /** Longest text, in characters. */
  max: number;
  onWrite: (text: string) => Promise<Sent>;
}

/** One line to write and send; what could not be sent stands in the field again. */
export function WriteLine({ label, placeholder, max, onWrite }: Props) {
  const t = useT();
  const [text, setText] = useState("");
  const write = async (event: FormEvent) => {
    event.preventDefault();
    const written = text.trim();
    if (!written) return;
    setText("");
    const sent = await onWrite(written);
    if (!sent.done) setText((now) => now || written);
  };
  return (
    <form onSubmit={write} className="flex items-center gap-1">
      <input
        type="text"
        value={text}
        onChange={(event) => setText(event.target.value)}
        maxLength={max}
        aria-label={label}
        placeholder={placeholder}
        className="min-h-11 min-w-0 flex-1 rounded border border-edge bg-sunken px-3 text-15 placeholder:text-muted"
      />
      <IconButton type="submit" icon={SendHorizontal} label={t("room:chat.send")} iconOnly />
    </form>
  );
}
