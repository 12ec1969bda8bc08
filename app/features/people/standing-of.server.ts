/** How an account stands to a programme: role, state, site. */
export { findStanding as standingOf } from "./store.server";
/** The account of an address, or null. */
export { findAccount as accountByAddress } from "./store.server";
