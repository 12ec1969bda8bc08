import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { StoredFile } from "../ports/files";
import type { Call } from "./call.server";

/** Sends a visitor's file as a download that no browser runs or shows in our name. `keep`: the browser may keep it for itself. */
export async function sendDownload(
  { req, res }: Pick<Call, "req" | "res">,
  stored: StoredFile,
  { name, contentType }: { name: string; contentType: string },
  keep = false,
): Promise<void> {
  res
    .status(200)
    .set("Content-Type", contentType)
    .set("Content-Length", String(stored.bytes))
    .set("Content-Disposition", disposition(name))
    .set("Content-Security-Policy", "default-src 'none'; sandbox")
    .set("X-Content-Type-Options", "nosniff")
    .set("Cross-Origin-Resource-Policy", "same-origin")
    .set("Cache-Control", keep ? "private, max-age=3600" : "private, no-store");
  if (req.method === "HEAD" || stored.bytes === 0) {
    res.end();
    return;
  }
  // Parts share one buffer, so each is copied before the next is asked for.
  const copies = async function* () {
    for await (const part of stored.read(0, stored.bytes - 1)) yield Buffer.from(part);
  };
  await pipeline(Readable.from(copies()), res).catch(() => undefined);
}

/** Name in both forms (RFC 6266): plain letters for old programs, UTF-8 for the others. */
function disposition(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, "_");
  const full = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${full}`;
}
