import { createElement, Fragment, type ReactElement } from "react";

/** Draws one element for each item. A printed page is drawn once, so nothing has to be found again by a key. */
export const each = <T>(items: readonly T[], draw: (item: T, index: number) => ReactElement | null): ReactElement =>
  createElement(Fragment, null, ...items.map(draw));
