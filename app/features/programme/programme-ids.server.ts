/** Ids of all programmes on this installation. */
export { listProgrammeIds as programmeIds } from "./store.server";
