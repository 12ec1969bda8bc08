import type { StateMessage } from "../room-facts";
import type { EventMessage } from "./fold";

interface Listener {
  onState(message: StateMessage): void;
  onEvent(message: EventMessage): void;
  onOpen(open: boolean): void;
}

/** Pauses before the stream is opened anew when the browser has given it up (ms), plus up to as much again by chance. */
const pauses = [500, 1_000, 2_000, 4_000];

/** Opens the session's stream and never gives up; returns what closes it. */
export function openStream(url: string, listener: Listener): () => void {
  let source: EventSource;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;

  const open = () => {
    source = new EventSource(url);
    source.addEventListener("state", (event) => {
      // Each stream begins with a state. One that opens and brings none is held up on its way, as good as closed.
      failures = 0;
      listener.onOpen(true);
      listener.onState(JSON.parse(event.data));
    });
    source.addEventListener("journal", (event) => listener.onEvent(JSON.parse(event.data)));
    source.addEventListener("error", () => {
      listener.onOpen(false);
      // While it says CONNECTING the browser tries by itself, with Last-Event-ID; an HTTP error makes it give up.
      if (source.readyState !== EventSource.CLOSED) return;
      const pause = pauses[Math.min(failures++, pauses.length - 1)] ?? 4_000;
      clearTimeout(timer);
      timer = setTimeout(open, pause * (1 + Math.random()));
    });
  };
  open();
  return () => {
    clearTimeout(timer);
    source.close();
  };
}
