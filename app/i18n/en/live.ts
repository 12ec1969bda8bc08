import type { Catalogues } from "../translate";
import film from "./film.json";
import join from "./join.json";
import room from "./room.json";

/** The English texts of join page and room. */
const catalogues: Catalogues = { film, join, room };
export default catalogues;
