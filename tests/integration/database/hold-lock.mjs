// Holds the write lock of the SQLite file it is given, until it is told anything.
import Sqlite from "libsql";

const db = new Sqlite(process.argv[2]);
db.exec("BEGIN IMMEDIATE");
console.log("held");
process.stdin.once("data", () => {
  db.exec("COMMIT");
  process.exit();
});
