import { type Step, verdictOf } from "../../steps";

/** The result for an IT desk, in plain lines: what was tried, what came of it, and with which browser. */
export function checkReport(steps: readonly Step[], session: string): string {
  const { state, media } = verdictOf(steps);
  return [
    `Distretto connection check: ${state}${media && ` over ${media}`}`,
    `${location.origin} · ${session} · ${new Date().toISOString()}`,
    `browser: ${navigator.userAgent}`,
    ...steps.map(({ id, state: outcome, about }) => `${id.padEnd(11)} ${outcome.padEnd(8)} ${about}`.trimEnd()),
  ].join("\n");
}
