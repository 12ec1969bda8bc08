import { useState } from "react";
import { useT } from "../../../i18n/use-t";
import { Button } from "../../../ui/button";
import { RadioGroup } from "../../../ui/choice";
import { TextField } from "../../../ui/text-field";
import type { Send } from "../../journal/send";
import { type DebateState, sides } from "../state";

/** For who has the floor and for the crew: pins an argument, says for which side is spoken. */
export function ArgumentForm({ turn, send }: { turn: DebateState["debate"]["turn"]; send: Send }) {
  const t = useT();
  const [text, setText] = useState("");
  const pin = async (side: string) => {
    if (!text.trim()) return;
    const sent = await send("argument.pin", { side, text });
    if (sent.done) setText("");
  };
  return (
    <section aria-label={t("debate:arguments.pin")} className="flex flex-col gap-3 border-t border-line pt-3">
      {turn && (
        <RadioGroup
          legend={t("debate:arguments.side")}
          name="debate-side"
          value={turn.side ?? "none"}
          options={[...sides, "none"].map((value) => ({ value, label: t(`debate:arguments.side.${value}`) }))}
          onChange={(side) => void send("debate.side", { side: side === "none" ? null : side })}
        />
      )}
      <TextField
        label={t("debate:arguments.text")}
        maxLength={240}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <span className="flex flex-wrap gap-2">
        <Button size="small" onClick={() => void pin("for")}>
          {t("debate:arguments.pinFor")}
        </Button>
        <Button size="small" onClick={() => void pin("against")}>
          {t("debate:arguments.pinAgainst")}
        </Button>
      </span>
    </section>
  );
}
