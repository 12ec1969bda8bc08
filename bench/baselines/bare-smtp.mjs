/** smtp-server with mailparser, nothing else: 250 when the mail has been taken apart. Prints its address. */
import { simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ["AUTH", "STARTTLS"],
  disableReverseLookup: true,
  onData(stream, _session, done) {
    simpleParser(stream).then(() => done(null, "Taken"), done);
  },
});
server.listen(0, "127.0.0.1", () => console.log(`smtp://127.0.0.1:${server.server.address().port}`));
