/** The programmes a person belongs to, newest first. */
export { listProgrammesOf as programmesOf } from "./store.server";
