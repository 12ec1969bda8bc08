import { openMailDeps } from "../../compose.server";
import { runMail } from "../../jobs/run-mail.server";
import type { Command } from "../command";

/** Does once what the application does all the time; for when it is not running. */
export const mailRun: Command = {
  usage: "",
  does: "processes stored mail and sends what is due, once",
  async run() {
    const mail = await openMailDeps();
    try {
      const { processed, sent } = await runMail(mail);
      process.stdout.write(`${processed} processed, ${sent} sent\n`);
    } finally {
      await mail.reader.stop();
      await mail.db.close();
    }
    return 0;
  },
};
