import type { Step, StepId } from "../../steps";
import { type Found, problem, wordsOf } from "./found";
import { probeDevice } from "./probe-device";
import { probeFilm } from "./probe-film";
import { probeMedia } from "./probe-media";
import { probeServer } from "./probe-server";
import { probeStream } from "./probe-stream";

interface Asked {
  /** `/api/programmes/…/sessions/…` */
  base: string;
  filmRate: number | null;
  /** Called when a step begins, and when it is over. */
  onBegin(id: StepId): void;
  onStep(step: Step): void;
}

/** Tries everything, one after another so that nothing is measured beside something else. */
export async function runCheck({ base, filmRate, onBegin, onStep }: Asked): Promise<void> {
  const one = async (id: StepId, probe: () => Promise<Found>) => {
    onBegin(id);
    onStep({ id, ...(await probe().catch((error) => problem(wordsOf(error)))) });
  };
  await one("server", probeServer);
  await one("stream", () => probeStream(base));
  await one("film", () => probeFilm(base, filmRate));
  onBegin("signalling");
  const order = ["signalling", "udp", "tcp", "turn"] as const;
  const told = new Set<StepId>();
  const tell = (id: (typeof order)[number], found: Found) => {
    told.add(id);
    onStep({ id, ...found });
    const next = order.find((other) => !told.has(other));
    if (next) onBegin(next);
  };
  await probeMedia(base, tell).catch((error) => {
    for (const id of order) if (!told.has(id)) tell(id, problem(wordsOf(error)));
  });
  await one("microphone", () => probeDevice("microphone"));
  await one("camera", () => probeDevice("camera"));
}
