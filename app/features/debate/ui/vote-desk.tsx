import { type FormEvent, useState } from "react";
import { useT } from "../../../i18n/use-t";
import { Button } from "../../../ui/button";
import { Checkbox } from "../../../ui/choice";
import { Disclosure } from "../../../ui/disclosure";
import { Select, TextArea, TextField } from "../../../ui/text-field";
import type { Send } from "../../journal/send";
import type { Phase, PreparedVote, Vote } from "../state";

interface Props {
  prepared: readonly PreparedVote[];
  votes: readonly Vote[];
  send: Send;
}

/** Votes in the crew's hands: open a prepared one or a new poll. One is open at a time. */
export function VoteDesk({ prepared, votes, send }: Props) {
  const t = useT();
  const [named, setNamed] = useState(false);
  if (votes.some(({ state }) => state === "open")) return null;
  const held = (id: string, phase: Phase) => votes.some((vote) => vote.subject === id && vote.phase === phase);
  return (
    <section aria-label={t("debate:desk")} className="flex flex-col gap-3 border-t border-line pt-3">
      <h3 className="font-semibold">{t("debate:desk.prepared")}</h3>
      {prepared.length === 0 && <p className="text-muted">{t("debate:desk.none")}</p>}
      <ul className="flex flex-col gap-3">
        {prepared.map(({ id, kind, question }) => (
          <li key={id} className="flex flex-col gap-1">
            <span>{question}</span>
            <span className="flex flex-wrap gap-2">
              {kind === "position" ? (
                <>
                  <Button
                    size="small"
                    disabled={held(id, "before") || held(id, "after")}
                    onClick={() => void send("vote.open", { prepared: id, phase: "before", named })}
                  >
                    {t("debate:desk.openBefore")}
                  </Button>
                  <Button
                    size="small"
                    disabled={held(id, "after")}
                    onClick={() => void send("vote.open", { prepared: id, phase: "after", named })}
                  >
                    {t("debate:desk.openAfter")}
                  </Button>
                </>
              ) : (
                <Button size="small" onClick={() => void send("vote.open", { prepared: id, named })}>
                  {t("debate:desk.open")}
                </Button>
              )}
            </span>
          </li>
        ))}
      </ul>
      <Checkbox label={t("debate:desk.named")} checked={named} onChange={(event) => setNamed(event.target.checked)} />
      <Disclosure summary={t("debate:desk.quick")}>
        <QuickPoll named={named} send={send} />
      </Disclosure>
    </section>
  );
}

function QuickPoll({ named, send }: { named: boolean; send: Send }) {
  const t = useT();
  const [kind, setKind] = useState("choice");
  const [question, setQuestion] = useState("");
  const [options, setOptions] = useState("");
  async function open(event: FormEvent) {
    event.preventDefault();
    const lines = options.split("\n").map((line) => line.trim());
    const choices = kind === "choice" && { options: lines.filter(Boolean) };
    const sent = await send("vote.open", { kind, question, named, ...choices });
    if (!sent.done) return;
    setQuestion("");
    setOptions("");
  }
  return (
    <form onSubmit={(event) => void open(event)} className="flex flex-col gap-3">
      <Select label={t("debate:desk.kind")} value={kind} onChange={(event) => setKind(event.target.value)}>
        {["choice", "scale", "text"].map((one) => (
          <option key={one} value={one}>
            {t(`debate:desk.kind.${one}`)}
          </option>
        ))}
      </Select>
      <TextField
        label={t("debate:desk.question")}
        required
        maxLength={240}
        value={question}
        onChange={(event) => setQuestion(event.target.value)}
      />
      {kind === "choice" && (
        <TextArea
          label={t("debate:desk.options")}
          required
          value={options}
          onChange={(event) => setOptions(event.target.value)}
        />
      )}
      <Button type="submit">{t("debate:desk.openPoll")}</Button>
    </form>
  );
}
