import { type FormEvent, useState } from "react";
import { useT } from "../../../i18n/use-t";
import { Button } from "../../../ui/button";
import { Status } from "../../../ui/status";
import { TextField } from "../../../ui/text-field";
import type { Send } from "../../journal/send";
import type { Idea } from "../state";
import { longestIdea } from "../wire";

interface Props {
  ideas: readonly Idea[];
  /** Name of the city that speaks now; null: none, so nothing can be added. */
  city: string | null;
  cityOf(slug: string): string;
  ownId: string;
  /** May mark ideas as discussed. */
  crew: boolean;
  send: Send;
}

/** Ideas to the cities' cases: added while a city speaks, supported by others, the most supported first. */
export function Ideas({ ideas, city, cityOf, ownId, crew, send }: Props) {
  const t = useT();
  const sorted = [...ideas].sort((a, b) => b.supporters.length - a.supporters.length || a.id - b.id);
  return (
    <div className="flex flex-col gap-4 px-4 py-3 text-15">
      {city ? <Add city={city} send={send} /> : <p className="text-muted">{t("showcase:ideas.when")}</p>}
      <ul className="flex flex-col gap-4">
        {sorted.map((idea) => (
          <li key={idea.id} className="flex flex-col gap-1 border-t border-line pt-3">
            <p className="break-words">{idea.text}</p>
            <p className="text-14 text-muted">
              {t("showcase:ideas.from", { name: idea.name, city: cityOf(idea.site) })}
            </p>
            <p className="flex flex-wrap items-center gap-2">
              <span className="text-14">{t("showcase:ideas.supporters", { count: idea.supporters.length })}</span>
              {idea.attendeeId !== ownId && !idea.supporters.includes(ownId) && (
                <Button
                  size="small"
                  aria-label={t("showcase:ideas.supportOf", { text: idea.text })}
                  onClick={() => void send("idea.support", { id: idea.id })}
                >
                  {t("showcase:ideas.support")}
                </Button>
              )}
              {idea.discussed && <Status tone="answered">{t("showcase:ideas.discussed")}</Status>}
              {crew && !idea.discussed && (
                <Button
                  size="small"
                  aria-label={t("showcase:ideas.discussOf", { text: idea.text })}
                  onClick={() => void send("idea.discuss", { id: idea.id })}
                >
                  {t("showcase:ideas.discuss")}
                </Button>
              )}
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Add({ city, send }: { city: string; send: Send }) {
  const t = useT();
  const [text, setText] = useState("");
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() && (await send("idea.add", { text })).done) setText("");
  };
  return (
    <form onSubmit={submit} className="flex flex-col items-start gap-2">
      <div className="w-full">
        <TextField
          label={t("showcase:ideas.yours", { city })}
          value={text}
          maxLength={longestIdea}
          onChange={(event) => setText(event.target.value)}
        />
      </div>
      <Button size="small">{t("showcase:ideas.add")}</Button>
    </form>
  );
}
