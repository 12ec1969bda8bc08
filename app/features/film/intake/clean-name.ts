const longest = 120;

/** What a person called a film, fit to be shown: no control characters, no marks that turn the text round, one line. */
export function cleanName(given: string): string {
  const line = given.normalize("NFC").replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu, " ");
  return Array.from(line.replace(/\s+/g, " ").trim()).slice(0, longest).join("");
}

/** A title for a file that has none: its name without folders and ending. */
export function titleOfFile(fileName: string): string {
  const base = fileName.split(/[/\\]/).at(-1) ?? "";
  return cleanName(base.replace(/\.[A-Za-z0-9]{1,5}$/, "").replace(/[_]+/g, " ")) || "Film";
}

/** A slug for addresses, unlike those that are taken. */
export function slugFor(title: string, taken: ReadonlySet<string>): string {
  const plain = title.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const base =
    plain
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-+|-+$/g, "")
      .slice(0, 60) || "film";
  for (let n = 1; ; n++) {
    const slug = n === 1 ? base : `${base}-${n}`;
    if (!taken.has(slug)) return slug;
  }
}
