import type { Catalogues } from "../translate";
import lobby from "./lobby.json";

/** The English texts of the room's door. */
const catalogues: Catalogues = { lobby };
export default catalogues;
