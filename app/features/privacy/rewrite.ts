/** Stands for what a deleted person wrote. */
export const removedWords = "Removed at the person's wish.";

/** Replaces a person's name and addresses in a text. */
export type Replace = (text: string) => string;

/**
 * Replaces every address, and the names where `names` are given, by `label`: whole words in any case, also as HTML and
 * JSON write them. An address in another address, or a name in a longer one, is somebody else's.
 */
export function replacer(addresses: readonly string[], names: readonly string[], label: string): Replace {
  const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const patterns = [
    ...addresses.map((address) => `(?<![\\p{L}\\p{N}._%+-])${escaped(address)}(?![\\p{L}\\p{N}])`),
    ...names.flatMap(spellings).map((name) => `(?<![\\p{L}\\p{N}])${escaped(name)}(?![\\p{L}\\p{N}])`),
  ];
  if (patterns.length === 0) return (text) => text;
  const pattern = new RegExp(patterns.join("|"), "giu");
  return (text) => text.replace(pattern, label);
}

/** A text as it may stand in a column: plain, in JSON, in HTML. */
export function spellings(text: string): string[] {
  const html = text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
  const json = JSON.stringify(text).slice(1, -1);
  return [...new Set([text, json, html, html.replace(/'/g, "&#x27;"), html.replace(/'/g, "&#39;")])];
}

/** What a database is asked for, which may know upper and lower case of Latin letters alone. */
export const searched = (names: readonly string[]): string[] =>
  names.flatMap((name) => [name, name.toUpperCase(), name.toLowerCase()].flatMap(spellings));

/** A name that can be looked for in words of others: of one word alone it might mean anything. */
export const isFullName = (name: string): boolean => name.trim().split(/\s+/).length > 1;

/** Keys under which a journal's payload holds words; what stands under other keys are ids, kinds and numbers. */
export const wordKeys: ReadonlySet<string> = new Set(["text", "reason", "note", "answer", "sentence", "words", "idea"]);

interface Erased {
  membershipIds: ReadonlySet<string>;
  /** What the person is called, where nobody else is. */
  names: readonly string[];
  label: string;
  replace: Replace;
}

/**
 * The payload of an event without a person: what they said becomes a sentence, their name a label wherever it stands with
 * their id, and in words of others it is replaced. Ids, kinds, times and numbers stay, so that the fold gives the same figures.
 */
export function rewritePayload(payload: unknown, actorId: string | null, erased: Erased): unknown {
  return rewrite(payload, erased.membershipIds.has(actorId ?? ""), erased);
}

function rewrite(value: unknown, own: boolean, erased: Erased): unknown {
  if (typeof value === "string") return erased.replace(value);
  if (Array.isArray(value)) return value.map((one) => rewrite(one, own, erased));
  if (typeof value !== "object" || value === null) return value;
  const fields = Object.entries(value);
  const about = ["attendeeId", "id", "membershipId"].map((key) => (value as Record<string, unknown>)[key]);
  const called = (value as { name?: string }).name ?? "";
  const theirs = erased.names.includes(called) || about.some((id) => erased.membershipIds.has(id as string));
  return Object.fromEntries(
    fields.map(([key, inner]) => {
      if (key === "name" && theirs && typeof inner === "string") return [key, erased.label];
      if (wordKeys.has(key) && (own || theirs) && typeof inner === "string" && inner) return [key, removedWords];
      return [key, rewrite(inner, own, erased)];
    }),
  );
}
