import type { Catalogues } from "../translate";
import film from "./film.json";
import room from "./room.json";

/** The English texts of the room. */
const catalogues: Catalogues = { film, room };
export default catalogues;
