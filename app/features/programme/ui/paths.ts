/** Addresses of a programme's pages. */
export const programmePath = (slug: string) => `/programmes/${slug}`;
export const sessionPath = (slug: string, number: number) => `/programmes/${slug}/sessions/${number}`;
export const readingPath = (slug: string, number: number, reading: string) =>
  `${sessionPath(slug, number)}/materials/${reading}`;
