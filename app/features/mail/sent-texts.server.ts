/** What was sent to a person in one matter, to recognise it in a reply. */
export { textsSent } from "./store.server";
