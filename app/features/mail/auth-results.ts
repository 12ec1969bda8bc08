/**
 * What the mailbox's own provider found out about the From domain, from the topmost Authentication-Results header
 * (RFC 8601) alone, and only if it bears the provider's name: everything below, a sender may have written himself.
 */
export function providerVerdict(
  headers: readonly (readonly [name: string, value: string])[],
  provider: string,
  fromDomain: string,
): "dmarc" | "dkim" | "spf" | null {
  const top = headers.find(([name]) => name === "authentication-results")?.[1].slice(0, 20_000);
  if (!top || !provider) return null;
  const [server, ...results] = withoutComments(top)
    .toLowerCase()
    .split(";")
    .map((part) => part.trim());
  if (server?.split(/\s+/)[0] !== provider.toLowerCase()) return null;
  const passes = (method: string, property: RegExp) =>
    results.some((result) => result.startsWith(`${method}=pass`) && property.exec(result)?.[1] === fromDomain);
  if (passes("dmarc", /\bheader\.from=(?:\S*@)?([a-z0-9.-]+)/)) return "dmarc";
  if (results.some((result) => /^dmarc=(?:fail|temperror|permerror)/.test(result))) return null;
  if (passes("dkim", /\bheader\.(?:d=|i=\S*@)([a-z0-9.-]+)/)) return "dkim";
  if (passes("spf", /\bsmtp\.mailfrom=(?:\S*@)?([a-z0-9.-]+)/)) return "spf";
  return null;
}

/** Comments may hold anything, nested too; quoted strings cannot hide a semicolon. */
function withoutComments(text: string): string {
  let depth = 0;
  let quoted = false;
  let rest = "";
  for (let i = 0; i < text.length; i++) {
    const sign = text[i];
    if (sign === "\\") i++;
    else if (sign === '"' && depth === 0) quoted = !quoted;
    else if (sign === "(" && !quoted) depth++;
    else if (sign === ")" && !quoted && depth > 0) depth--;
    else if (depth === 0 && !quoted) rest += sign;
  }
  return rest;
}
