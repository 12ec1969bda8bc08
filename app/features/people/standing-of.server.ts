/** How an account stands to a programme: role, state, site. */
/** The account of an address, or null. */
export { findAccount as accountByAddress, findStanding as standingOf } from "./store.server";
