/** A programme's site by its slug, or null. */
export { findSiteBySlug as siteAt } from "./store.server";
