/** Everybody of a programme who belongs to no city. */
export { listRoster as rosterOf } from "./store.server";
