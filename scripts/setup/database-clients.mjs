import { join } from "node:path";
import { projectNode, root } from "./paths.mjs";
import { run } from "./run.mjs";
import { hashOf, readStamp, writeStamp } from "./stamp.mjs";

/** Generates the database clients from the schema when it, the generator or Prisma has changed. */
export async function databaseClients() {
  const stamp = join(root, "prisma/generated/.stamp");
  const wanted = hashOf(root, ["prisma/schema.prisma", "scripts/db", "node_modules/prisma/package.json"]);
  if (readStamp(stamp) === wanted) return { kept: true };
  await run(projectNode, ["scripts/db/generate.mjs"], { cwd: root });
  writeStamp(stamp, wanted);
}
