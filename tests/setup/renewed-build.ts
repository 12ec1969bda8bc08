import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

/** A copy of the application as it is after an upgrade: every script has another name, and the old ones are gone. */
export function renewedBuild(): { folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), "distretto-renewed-"));
  for (const name of readdirSync("."))
    if (name !== "build" && name !== ".git") symlinkSync(resolve(name), join(folder, name));
  cpSync("build", join(folder, "build"), { recursive: true });
  const assets = join(folder, "build/client/assets");
  const scripts = readdirSync(assets).filter((name) => name.endsWith(".js"));
  const known = new Set(scripts);
  const rename = (name: string) => (known.has(name) ? newName(name) : name);
  for (const name of scripts) change(join(assets, name), (text) => text.replace(/[\w$.-]+\.js\b/g, rename));
  const server = join(folder, "build/server");
  // The server's own parts keep their names.
  for (const name of readdirSync(server, { recursive: true, encoding: "utf8" }).filter((one) => one.endsWith(".js")))
    change(join(server, name), (text) =>
      text.replace(/(["'`]\/assets\/)([\w$.-]+\.js)/g, (_, start: string, script: string) => start + rename(script)),
    );
  for (const name of scripts) {
    cpSync(join(assets, name), join(assets, newName(name)));
    rmSync(join(assets, name));
  }
  for (const name of readdirSync(assets)) if (/\.(br|gz)$/.test(name)) rmSync(join(assets, name));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

const newName = (script: string) => script.replace(/\.js$/, "-new.js");

/** Changes a file, and the build's number in it. */
function change(file: string, how: (text: string) => string): void {
  const text = how(readFileSync(file, "utf8"));
  writeFileSync(file, text.replace(/("?version"?:\s*")[0-9a-f]{8}"/g, '$100000000"'));
}
