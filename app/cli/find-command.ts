/** The longest command name that `words` begin with, and the words after it; null when there is none. */
export function findCommand(words: string[], names: string[]): { name: string; args: string[] } | null {
  for (let length = words.length; length > 0; length--) {
    const name = words.slice(0, length).join(" ");
    if (names.includes(name)) return { name, args: words.slice(length) };
  }
  return null;
}
