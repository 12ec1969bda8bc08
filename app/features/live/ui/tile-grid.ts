const gap = 8;
const ratio = 16 / 9;

/**
 * How wide each of `count` 16:9 tiles may be so that all fit into a box, nearly as large as possible.
 * Sizes in CSS pixels; the gap between tiles is 8.
 */
export function tileWidth(count: number, width: number, height: number): number {
  let best = 0;
  for (let columns = 1; columns <= count; columns++) {
    const rows = Math.ceil(count / columns);
    const byWidth = (width - (columns - 1) * gap) / columns;
    const byHeight = ((height - (rows - 1) * gap) / rows) * ratio;
    const tile = Math.min(byWidth, byHeight);
    // Side by side is better than one above the other, unless that costs a seventh of the size.
    if (tile > best * (1 - 1 / 7)) best = tile;
  }
  return Math.max(96, Math.floor(best));
}
