/** People as mail sees them: membership, standing, address, language. */
export { findMember, findPeople, findPerson, type Person, setFollowMail } from "./store.server";
