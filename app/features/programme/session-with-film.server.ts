/** The number of the first session that shows a film; of the first session when none does. */
export { findSessionWithFilm as sessionWithFilm } from "./store.server";
