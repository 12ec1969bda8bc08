// Appends to a session's journal for ever, and says each command when it is acknowledged.
import { writeSync } from "node:fs";
import { openDatabase } from "../../../app/db.server";
import { countOn, openLog } from "./counting";

const [url = "", sessionId = ""] = process.argv.slice(2);
const log = await openLog(await openDatabase(url), sessionId);
for (;;) {
  const commandId = crypto.randomUUID();
  await countOn(log, commandId);
  writeSync(1, `${commandId}\n`);
}
