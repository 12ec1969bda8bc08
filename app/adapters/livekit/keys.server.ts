import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

export interface MediaKeys {
  apiKey: string;
  apiSecret: string;
}

/** The media server's key, made once and kept in `dir` for the owner's eyes only. */
export function keptKeys(dir: string): MediaKeys {
  const file = join(dir, "key");
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString("base64url"), { mode: 0o600, flag: "wx" });
  return { apiKey: "distretto", apiSecret: readFileSync(file, "utf8") };
}
