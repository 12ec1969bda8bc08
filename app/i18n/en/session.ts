import type { Catalogues } from "../translate";
import record from "./record.json";
import session from "./session.json";

/** The English texts of a session's page and of what stays of it. */
const catalogues: Catalogues = { session, record };
export default catalogues;
