import { useState } from "react";
import { useLanguage, useT } from "../../../i18n/use-t";
import { Button } from "../../../ui/button";
import { heldMarker, questionOf } from "../../film/ui/film-words";
import { useLive, useServerNow } from "./live-context";
import { useRoomFacts } from "./room-facts";

/** While the film holds: its question goes to the expert with one press, with film and moment. */
export function HoldQuestion() {
  const t = useT();
  const language = useLanguage();
  const now = useServerNow();
  const { film } = useLive().state;
  const { programme, session } = useRoomFacts();
  const [sent, setSent] = useState<Record<string, "sent" | "failed" | "busy">>({});
  const marker = heldMarker(film, now);
  if (!marker || !film.filmId || !questionOf(marker, language)) return null;
  const filmId = film.filmId;
  const state = sent[marker.id];
  const note = (what: "sent" | "failed" | "busy") => setSent((before) => ({ ...before, [marker.id]: what }));

  async function send(slug: string): Promise<void> {
    note("busy");
    const answer = await fetch(`/programmes/${programme.slug}/sessions/${session.number}/questions`, {
      method: "POST",
      body: new URLSearchParams({ intent: "hold", film: filmId, marker: slug }),
      // The page answers a form by leading to itself; the room stays where it is.
      redirect: "manual",
    }).catch(() => null);
    note(answer?.type === "opaqueredirect" ? "sent" : "failed");
  }
  return (
    <div className="flex flex-col items-start gap-2 border-l-2 border-copper pl-3">
      <p className="font-semibold">{questionOf(marker, language)}</p>
      {state !== "sent" && (
        <Button size="small" busy={state === "busy"} onClick={() => send(marker.id)}>
          {t("room:questions.sendHold")}
        </Button>
      )}
      <p role="status">{state && state !== "busy" ? t(`room:questions.hold.${state}`) : ""}</p>
    </div>
  );
}
