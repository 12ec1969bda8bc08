/** Closes the menu an element stands in, and gives the focus back to what opened it. */
export function closeMenu(inside: Element): void {
  const menu = inside.closest("details");
  if (!menu) return;
  menu.open = false;
  menu.querySelector("summary")?.focus();
}
