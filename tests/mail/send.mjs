/** `node send.mjs <port> <from> <to> <file>`: sends a raw mail to a listener on loopback and prints its answer. */
import { readFileSync } from "node:fs";
import { createTransport } from "nodemailer";

const [port, from, to, file] = process.argv.slice(2);
const transport = createTransport({ host: "127.0.0.1", port: Number(port), ignoreTLS: true });
const answer = await transport.sendMail({ envelope: { from, to }, raw: readFileSync(file) }).then(
  (info) => info.response,
  (error) => error.response ?? error.message,
);
console.log(answer);
transport.close();
