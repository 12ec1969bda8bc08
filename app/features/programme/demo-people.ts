import type { Role } from "../permissions/roles";

/** The demo's people that belong to no city: address, name shown, role. */
export const demoPeople: { email: string; name: string; role: Role }[] = [
  { email: "organiser@demo.example", name: "Organiser", role: "organiser" },
  { email: "moderator@demo.example", name: "Moderator", role: "moderator" },
  { email: "expert@demo.example", name: "Expert from Milan", role: "expert" },
  { email: "guest@demo.example", name: "Guest speaker", role: "guest" },
];

/** The session that the demo's guest is invited to. */
export const demoGuestSession = 4;

/** The address of a city's room. */
export const demoSiteEmail = (slug: string) => `${slug}@demo.example`;

/** Is this one of the demo's addresses? Only they may sign in with one click. */
export const demoAccount = (email: string) => /^[a-z]{3,20}@demo\.example$/.test(email);
