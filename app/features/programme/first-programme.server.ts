/** The slug of the programme a person should see first: their own newest, else the newest of all. */
export { findFirstProgramme as firstProgramme } from "./store.server";
