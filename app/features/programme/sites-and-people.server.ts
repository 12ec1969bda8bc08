/** A programme's sites with the names of their people. */
export { listSites as sitesAndPeople } from "./store.server";
