/** A programme's sessions by their numbers, and what its content says of certificates. */
export { findCertificateRule as certificateRuleOf, listSessions as sessionsOf } from "./store.server";
