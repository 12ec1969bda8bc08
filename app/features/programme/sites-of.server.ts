/** A programme's sites in their order, with their people. */
export { listSites as sitesOf } from "./store.server";
