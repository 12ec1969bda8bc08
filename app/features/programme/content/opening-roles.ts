/** Roles that may open a discussion instead of a city. */
export const openingRoles = ["moderator", "expert"] as const;
