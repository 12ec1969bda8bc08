/** What was made of the films beside their files; see `FilmExtras`. */
export { filmExtras } from "./store.server";
