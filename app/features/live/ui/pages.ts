const gap = 8;
/** Smaller than this (CSS px) a face says nothing. */
const least = { width: 150, height: 84 };

/** How many tiles of a size that still shows a face fit into a box (CSS px); at least one. */
export function capacity(width: number, height: number): number {
  const many = (length: number, one: number) => Math.max(1, Math.floor((length + gap) / (one + gap)));
  return many(width, least.width) * many(height, least.height);
}

export interface GridPage<T> {
  shown: T[];
  /** From 0; never beyond the last page. */
  page: number;
  pages: number;
}

/** One page of a list of which `size` are shown at a time; pages are alike in length, so that nobody stands alone on the last. */
export function pageOf<T>(all: readonly T[], size: number, asked: number): GridPage<T> {
  const pages = Math.max(1, Math.ceil(all.length / Math.max(1, size)));
  const each = Math.ceil(all.length / pages);
  const page = Math.min(Math.max(0, asked), pages - 1);
  return { shown: all.slice(page * each, (page + 1) * each), page, pages };
}
