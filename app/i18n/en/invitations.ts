import type { Catalogues } from "../translate";
import invitations from "./invitations.json";

/** The English texts of invitations: the organiser's page, join links, the answer on the session's page. */
const catalogues: Catalogues = { invitations };
export default catalogues;
