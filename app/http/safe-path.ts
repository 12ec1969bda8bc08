/**
 * A path of this site to go to next, or the fallback. Only `/` followed by plain path characters is taken:
 * `//` and `..` anywhere, `/\host`, schemes and encoded slashes go to the fallback.
 */
export function safePath(next: string | null | undefined, fallback: string): string {
  if (!next || next.length > 300) return fallback;
  return /^(?!.*(?:\/\/|\.\.))\/[A-Za-z0-9/._~?=&-]*$/.test(next) ? next : fallback;
}
