/** Makes accounts and memberships. */
export { ensureAccount, ensureMembership, removeMembership } from "./store.server";
