import { type FormEvent, useState } from "react";
import { useT } from "../../../i18n/use-t";
import { Button } from "../../../ui/button";
import { RadioGroup } from "../../../ui/choice";
import { TextField } from "../../../ui/text-field";
import type { Send } from "../../journal/send";
import type { Vote } from "../state";

interface Props {
  vote: Vote;
  /** How many stand on the site's list; null for somebody without a site. */
  roomSize: number | null;
  sessionId: string;
  send: Send;
}

/** What this browser sent, so that it stands there after a reload; nobody else keeps it. */
interface Kept {
  choice?: string;
  counts?: Record<string, number>;
  text?: string;
  reason?: string;
}

/** One's own vote: a choice, the counts of a room, or a few words; with a reason when one likes. */
export function VoteForm({ vote, roomSize, sessionId, send }: Props) {
  const t = useT();
  const key = `distretto.vote.${sessionId}.${vote.id}`;
  const [kept, keep] = useState<Kept | null>(() => readKept(key));
  const [draft, setDraft] = useState<Kept>(kept ?? {});
  const [busy, setBusy] = useState(false);
  const set = (fields: Kept) => setDraft((before) => ({ ...before, ...fields }));
  const inRoom = roomSize !== null && vote.kind !== "text";
  async function submit(event: FormEvent) {
    event.preventDefault();
    setBusy(true);
    const { choice, counts, text, reason } = draft;
    const words = vote.kind === "text" ? { text } : inRoom ? { counts: counts ?? {} } : { choice };
    const payload = { ...words, ...(reason?.trim() && { reason }) };
    const sent = await send("vote.cast", { voteId: vote.id, ...payload });
    setBusy(false);
    if (!sent.done) return;
    keep(payload);
    sessionStorage.setItem(key, JSON.stringify(payload));
  }
  return (
    <form onSubmit={(event) => void submit(event)} className="flex flex-col gap-4">
      <p className="text-14 text-muted">{t(vote.named ? "debate:vote.named" : "debate:vote.anonymous")}</p>
      {inRoom ? (
        <RoomCounts vote={vote} size={roomSize} counts={draft.counts ?? {}} onChange={(counts) => set({ counts })} />
      ) : vote.kind === "text" ? (
        <TextField
          label={t("debate:vote.answer")}
          required
          maxLength={240}
          value={draft.text ?? ""}
          onChange={(event) => set({ text: event.target.value })}
        />
      ) : (
        <RadioGroup
          legend={t("debate:phone.choice")}
          name={vote.id}
          required
          value={draft.choice ?? ""}
          options={vote.options.map(({ id, label }) => ({ value: id, label }))}
          onChange={(choice) => set({ choice })}
        />
      )}
      {vote.kind !== "text" && (
        <TextField
          label={t("debate:vote.reason")}
          hint={vote.named ? undefined : t("debate:vote.reasonHint")}
          optional={t("debate:vote.optional")}
          maxLength={240}
          value={draft.reason ?? ""}
          onChange={(event) => set({ reason: event.target.value })}
        />
      )}
      <Button type="submit" look="primary" busy={busy}>
        {t(kept ? "debate:vote.change" : "debate:vote.send")}
      </Button>
      <p role="status">{kept && t("debate:vote.done")}</p>
    </form>
  );
}

function RoomCounts({
  vote,
  size,
  counts,
  onChange,
}: {
  vote: Vote;
  size: number;
  counts: Record<string, number>;
  onChange: (counts: Record<string, number>) => void;
}) {
  const t = useT();
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="font-semibold">{t("debate:vote.room")}</legend>
      <p className="text-14 text-muted">{t("debate:vote.roomHint", { count: size })}</p>
      {vote.options.map(({ id, label }) => (
        <label key={id} className="flex items-center justify-between gap-3">
          <span>{label}</span>
          <input
            type="number"
            inputMode="numeric"
            min={0}
            max={size}
            value={counts[id] ?? 0}
            onChange={(event) => onChange({ ...counts, [id]: Math.max(0, Math.trunc(Number(event.target.value))) })}
            className="clock min-h-10 w-20 rounded border border-edge bg-raised px-2 text-right text-16"
          />
        </label>
      ))}
    </fieldset>
  );
}

function readKept(key: string): Kept | null {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? "null");
  } catch {
    return null;
  }
}
