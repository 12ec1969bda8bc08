/** The `send` package in front of one file, given as the first argument. Prints its address. */
import { createServer } from "node:http";
import { basename, dirname } from "node:path";
import send from "send";

const file = process.argv[2];
const server = createServer((req, res) => send(req, `/${basename(file)}`, { root: dirname(file) }).pipe(res));
server.listen(0, "127.0.0.1", () => console.log(`http://127.0.0.1:${server.address().port}`));
