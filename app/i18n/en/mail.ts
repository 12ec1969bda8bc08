import type { Catalogues } from "../translate";
import mail from "./mail.json";

/** The English texts of the mail desk, the demo mailbox and the letters. */
const catalogues: Catalogues = { mail };
export default catalogues;
