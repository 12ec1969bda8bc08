import { plainAddress } from "../../features/mail/address";
import { makeOrganiser } from "../../features/people/make-organiser.server";
import { programmeIds } from "../../features/programme/programme-ids.server";
import type { Command } from "../command";
import { withDatabase } from "../open-database.server";

/** The first organiser of an installation can be made by nobody on the screen. */
export const organiserAdd: Command = {
  usage: "<email>",
  does: "makes a person organiser of every programme",
  run: ([given = ""]) =>
    withDatabase(async (db) => {
      const email = plainAddress(given);
      if (!email) throw new Error(`"${given}" is no mail address: npm run cli -- organiser add name@example.org`);
      const programmes = await programmeIds(db.client);
      if (programmes.length === 0) {
        throw new Error("There is no programme yet: npm run cli -- programme import <folder>");
      }
      await makeOrganiser(db, email, programmes, Date.now());
      process.stdout.write(`${email} is organiser of ${programmes.length} programme(s) and can sign in by mail.\n`);
      return 0;
    }),
};
