import { useEffect, useRef } from "react";
import { useMedia } from "./media-context";
import type { Shown } from "./media-view";

/** Plays everybody's sound. */
export function Voices() {
  const { people } = useMedia();
  return Object.entries(people).flatMap(([id, person]) =>
    person.voices.map((voice) => <Voice key={`${id}-${voice.sid}`} voice={voice} />),
  );
}

function Voice({ voice }: { voice: Shown }) {
  const ref = useRef<HTMLAudioElement>(null);
  useEffect(() => {
    const audio = ref.current;
    if (!audio) return;
    voice.attach(audio);
    return () => void voice.detach(audio);
  }, [voice]);
  // biome-ignore lint/a11y/useMediaCaption: a live voice
  return <audio ref={ref} autoPlay className="hidden" />;
}
