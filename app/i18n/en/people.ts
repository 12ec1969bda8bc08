import type { Catalogues } from "../translate";
import people from "./people.json";

/** The English texts of sign-in, account, roster and status. */
const catalogues: Catalogues = { people };
export default catalogues;
