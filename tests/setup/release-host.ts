import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { archiveName } from "../../scripts/setup/media-release.mjs";

/** A binary that answers `--version` like livekit-server does. */
export const pretender = (version: string) => `#!/bin/sh\necho "livekit-server version ${version}"\n`;

/** An archive as the release has it: licence and binary, packed with tar. */
export function packed(version: string): Buffer {
  const dir = mkdtempSync(join(tmpdir(), "distretto-release-"));
  writeFileSync(join(dir, "LICENSE"), "licence\n");
  writeFileSync(join(dir, "livekit-server"), pretender(version), { mode: 0o755 });
  execFileSync("tar", ["-czf", join(dir, "a.tar.gz"), "-C", dir, "LICENSE", "livekit-server"]);
  return readFileSync(join(dir, "a.tar.gz"));
}

interface Behaviour {
  archive: Buffer;
  /** The checksum that is published; the right one unless told. */
  checksum?: string;
  /** How many downloads are cut in the middle before one comes whole. */
  cuts?: number;
}

/** Serves a release on loopback; `downloads()` says how often the archive was asked for. */
export async function releaseHost({ archive, checksum, cuts = 0 }: Behaviour) {
  const name = archiveName("linux", "x64");
  const sum = checksum ?? createHash("sha256").update(archive).digest("hex");
  let asked = 0;
  const server = createServer((request, response) => {
    if (request.url === "/v1.13.5/checksums.txt")
      return response.end(`${"0".repeat(64)}  another.tar.gz\n${sum}  ${name}\n`);
    if (request.url !== `/v1.13.5/${name}`) return response.writeHead(404).end();
    response.writeHead(200, { "content-length": archive.length });
    if (asked++ >= cuts) return response.end(archive);
    response.write(archive.subarray(0, archive.length / 2), () => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    downloads: () => asked,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

/** A folder with nothing but these programs in it, to be a PATH. */
export function pathWith(programs: Record<string, string>): string {
  const dir = mkdtempSync(join(tmpdir(), "distretto-path-"));
  mkdirSync(dir, { recursive: true });
  for (const [name, text] of Object.entries(programs)) writeFileSync(join(dir, name), text, { mode: 0o755 });
  return dir;
}
