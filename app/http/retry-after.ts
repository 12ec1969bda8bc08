import type { AppError } from "../errors";

/** How soon a refusal that passes by itself is worth another try (seconds), where it does not say. */
const soon = 2;

/** The header that tells when to come back; nothing for refusals that stay. */
export function retryAfter({ status, details }: AppError): Record<string, string> {
  if (details.seconds !== undefined) return { "Retry-After": String(details.seconds) };
  return status === 503 ? { "Retry-After": String(soon) } : {};
}
