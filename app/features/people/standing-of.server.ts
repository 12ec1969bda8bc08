/** How an account stands to a programme: role, state, site. */
export { findStanding as standingOf } from "./store.server";
