/** What a connection test looks at, in this order. */
export const stepIds = [
  "server",
  "stream",
  "film",
  "signalling",
  "udp",
  "tcp",
  "turn",
  "microphone",
  "camera",
] as const;
export type StepId = (typeof stepIds)[number];

/** skipped: it could not be tried, or there is nothing to try. */
export const stepStates = ["ok", "problem", "skipped"] as const;

/** One step's outcome. `about`: what was measured, or why not, for people and their IT desk. */
export interface Step {
  id: StepId;
  state: (typeof stepStates)[number];
  about: string;
}

/** How sound and picture came through; empty when they did not. */
export type MediaWay = "udp" | "tcp" | "turn" | "";

/** What a test says on the whole: over what the media came, and whether anything stands in the way of taking part. */
export function verdictOf(steps: readonly Step[]): { state: "ok" | "problem"; media: MediaWay } {
  const fine = (id: StepId) => steps.some((one) => one.id === id && one.state === "ok");
  const media = (["udp", "tcp", "turn"] as const).find(fine) ?? "";
  // One way for sound and picture is enough: where UDP is shut, TCP carries them.
  const needed: StepId[] = ["server", "stream", "film", "signalling", "microphone", "camera"];
  const failed = steps.some(({ id, state }) => state === "problem" && needed.includes(id));
  return { state: media === "" || failed ? "problem" : "ok", media };
}
