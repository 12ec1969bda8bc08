const gap = 8;
/** Height of a tile to its width. */
export const tileRatio = 9 / 16;

/** From so many people in front of one camera on, their tile is larger than that of who sits alone. */
export const manyPeople = 3;

/**
 * How the tiles fit into a box, nearly as large as possible: the number of columns, and how wide one place is. A tile that is `wide` takes
 * two by two places, unless all are. Sizes in CSS pixels; the gap between tiles is 8.
 */
export function tileGrid(wide: readonly boolean[], width: number, height: number): { columns: number; width: number } {
  const mixed = wide.includes(true) && wide.includes(false);
  const spans = wide.map((large) => (mixed && large ? 2 : 1));
  let best = { columns: 1, width: 0 };
  for (let columns = Math.max(1, ...spans); columns <= spans.reduce((sum, span) => sum + span, 0); columns++) {
    const rows = rowsOf(spans, columns);
    const byWidth = (width - (columns - 1) * gap) / columns;
    const byHeight = (height - (rows - 1) * gap) / rows / tileRatio;
    const tile = Math.min(byWidth, byHeight);
    // Equal tiles are better side by side than one above the other, unless that costs a seventh of the size.
    if (tile > best.width * (mixed ? 1 : 6 / 7)) best = { columns, width: tile };
  }
  return { ...best, width: Math.max(96, Math.floor(best.width)) };
}

/** How many rows these squares take when each goes to the first place where it fits, as the browser's dense grid does. */
function rowsOf(spans: readonly number[], columns: number): number {
  const taken = new Set<number>();
  const cells = (at: number, span: number) =>
    Array.from({ length: span * span }, (_, i) => at + (i % span) + Math.floor(i / span) * columns);
  let rows = 0;
  for (const span of spans) {
    let at = 0;
    while ((at % columns) + span > columns || cells(at, span).some((cell) => taken.has(cell))) at++;
    for (const cell of cells(at, span)) taken.add(cell);
    rows = Math.max(rows, Math.floor(at / columns) + span);
  }
  return rows;
}
