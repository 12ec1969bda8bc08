/** The names ticked before joining, kept from one page to the next in this tab. */
const key = (sessionId: string) => `distretto.present.${sessionId}`;

export function keepPresent(sessionId: string, people: string[]): void {
  try {
    sessionStorage.setItem(key(sessionId), JSON.stringify(people));
  } catch {
    // Then the site's own list stands.
  }
}

/** Takes the kept names, once; null when nothing was ticked. */
export function takePresent(sessionId: string): string[] | null {
  try {
    const kept = sessionStorage.getItem(key(sessionId));
    sessionStorage.removeItem(key(sessionId));
    return kept ? JSON.parse(kept) : null;
  } catch {
    return null;
  }
}
