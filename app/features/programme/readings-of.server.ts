/** All readings of a programme with their texts, in the order of the course. */
export { listReadingTexts as readingsOf } from "./store.server";
