/** `left@right` of a Message-ID without its angle brackets; empty when there is none. */
export function bareMessageId(text: string): string {
  const inside = /<([^<>\s]{1,900})>/.exec(text.slice(0, 2000))?.[1];
  return inside ?? text.trim().split(/\s+/)[0]?.slice(0, 900) ?? "";
}

/**
 * Message-IDs a mail answers, best first: In-Reply-To, then References newest first, at most 50.
 * Exchange drops the plus part of addresses, so these are the second way to a thread.
 */
export function answeredIds(inReplyTo: string, references: string): string[] {
  const split = (line: string) =>
    line
      .slice(-50_000)
      .split(/[\s,]+/)
      .filter(Boolean)
      .map(bareMessageId);
  const ids = [...split(inReplyTo), ...split(references).slice(-50).reverse()];
  return [...new Set(ids)].slice(0, 50);
}
