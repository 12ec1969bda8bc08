/** How long a known address is believed to be still known (ms); one that was unknown is asked again. */
const believed = 1_500;

/** The same question, whose answer "yes" is kept for a moment: servers ask for each mail. */
export function rememberKnown(knows: (address: string) => Promise<boolean>): (address: string) => Promise<boolean> {
  const until = new Map<string, number>();
  return async (address) => {
    const now = performance.now();
    if ((until.get(address) ?? 0) > now) return true;
    if (!(await knows(address))) return false;
    if (until.size >= 1_000) until.clear();
    until.set(address, now + believed);
    return true;
  };
}
