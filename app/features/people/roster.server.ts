/** Everybody of a programme who belongs to no city, and everybody who belongs to one. */
export { listRoster as rosterOf, listSiteMembers as siteMembersOf } from "./store.server";
