import { existsSync, lstatSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { checksumOf } from "./checksum.server";
import { formatVersion, type Manifest, manifestSchema } from "./manifest";
import { unpack } from "./tar.server";

/** Unpacks a backup into `folder` and checks it against its manifest. Throws a sentence when it is not whole. */
export async function openBackup(file: string, folder: string): Promise<Manifest> {
  if (!existsSync(file)) throw new Error(`There is no file ${file}.`);
  await unpack(file, folder);
  const manifest = readManifest(file, join(folder, "manifest.json"));
  const parts = [
    ...manifest.tables.map(({ name, sha256 }) => ({ path: `tables/${name}.jsonl`, sha256 })),
    ...manifest.files,
  ];
  for (const { path, sha256 } of parts) {
    const at = join(folder, path);
    const whole = lstatSync(at, { throwIfNoEntry: false })?.isFile() && (await checksumOf(at)) === sha256;
    if (!whole) throw new Error(`${file} is damaged: ${path} is not what it was. Take another backup.`);
  }
  return manifest;
}

function readManifest(file: string, path: string): Manifest {
  if (!existsSync(path)) throw new Error(`${file} is no backup of Distretto: it has no manifest.`);
  const parsed = manifestSchema.safeParse(jsonOf(readFileSync(path, "utf8")));
  if (!parsed.success) throw new Error(`${file} is damaged: its manifest cannot be read. Take another backup.`);
  if (parsed.data.format !== formatVersion) {
    throw new Error(
      `${file} has format ${parsed.data.format}, this version reads ${formatVersion}. Take the version that made it.`,
    );
  }
  return parsed.data;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
