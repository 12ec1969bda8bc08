import type { Catalogues } from "../translate";
import session from "./session.json";

/** The English texts of a session's page alone. */
const catalogues: Catalogues = { session };
export default catalogues;
