import { constants } from "node:fs";
import { access, statfs } from "node:fs/promises";
import type { Config } from "../../config.server";
import { type Finding, well, wrong } from "./finding";

/** A programme with its film wants this much room (bytes). */
const LEAST_FREE = 1e9;

/** Whether the data directory can be written and has room. */
export async function checkDisk({ dataDir }: Config): Promise<Finding> {
  try {
    await access(dataDir, constants.W_OK);
  } catch {
    return wrong(`${dataDir} cannot be written`, "give it to the account the application runs as, or set DATA_DIR");
  }
  const { bavail, bsize } = await statfs(dataDir);
  const free = `${((bavail * bsize) / 1e9).toFixed(1)} GB free in ${dataDir}`;
  return bavail * bsize >= LEAST_FREE ? well(free) : wrong(`only ${free}`, "make room: 1 GB at least");
}
