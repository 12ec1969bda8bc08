// Writes row after row, each in another way than the one before, and says each number when it is acknowledged.
import { writeSync } from "node:fs";
import { openDatabase } from "../../../app/db.server";

const [url = "", round = ""] = process.argv.slice(2);
const { client, transaction } = await openDatabase(url);
for (let i = 0; ; i++) {
  const data = { id: `${round}-${i}`, email: `${round}-${i}@demo.example`, name: "" };
  if (i % 2) await transaction((tx) => tx.account.create({ data }));
  else await client.account.create({ data });
  writeSync(1, `${data.id}\n`);
}
