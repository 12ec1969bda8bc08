/** The film on the stage. */
export function FilmSlot() {
  return null;
}
