import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const has = (command) => {
  try {
    execFileSync("which", [command], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
};
const apt = (...args) => execFileSync("apt-get", args, { stdio: ["ignore", "ignore", "inherit"] });

/**
 * Makes sure that ffmpeg, sox, Chromium and Pico's voices are there; on Debian as root it installs what is
 * missing. Returns Chromium's path. Throws a sentence that says what to install elsewhere.
 */
export function needTools() {
  const chromiumPath = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(existsSync);
  const missing = [...["ffmpeg", "sox"].filter((command) => !has(command)), ...(chromiumPath ? [] : ["chromium"])];
  const noVoice = !has("pico2wave");
  if (missing.length === 0 && !noVoice) return { chromiumPath };
  if (!has("apt-get") || process.getuid?.() !== 0) {
    const names = [...missing, ...(noVoice ? ["libttspico-utils"] : [])].join(", ");
    throw new Error(
      `The film needs ${names}. Install them (on Debian: apt-get install ${names.replaceAll(",", "")}) and run this again.`,
    );
  }
  apt("update", "-qq");
  if (missing.length > 0) apt("install", "-y", "-qq", ...missing);
  if (noVoice) installVoice();
  return needTools();
}

/** Pico is in Debian's non-free section; it is fetched without adding that section to the machine's sources. */
function installVoice() {
  const folder = mkdtempSync(join(tmpdir(), "pico-"));
  const list = join(folder, "non-free.list");
  mkdirSync(join(folder, "lists/partial"), { recursive: true });
  writeFileSync(list, `deb ${mirror()} non-free\n`);
  const own = [
    `Dir::Etc::sourcelist=${list}`,
    "Dir::Etc::sourceparts=/dev/null",
    `Dir::State::lists=${join(folder, "lists")}`,
    "APT::Sandbox::User=root",
  ];
  const options = own.flatMap((option) => ["-o", option]);
  apt(...options, "update", "-qq");
  const names = ["libttspico-data", "libttspico0", "libttspico-utils"];
  execFileSync("apt-get", [...options, "download", "-qq", ...names], { cwd: folder, stdio: "inherit" });
  const packages = readdirSync(folder).filter((name) => name.endsWith(".deb"));
  execFileSync("dpkg", ["-i", ...packages], { cwd: folder, stdio: "inherit" });
}

/** Address and release that the machine takes Debian's main section from. */
function mirror() {
  const format = "$(COMPONENT) $(REPO_URI) $(CODENAME)";
  const targets = execFileSync("apt-get", ["indextargets", "--format", format, "Created-By: Packages"], {
    encoding: "utf8",
  });
  const main = targets.split("\n").find((target) => /^main \S+ [a-z]+$/.test(target));
  if (!main)
    throw new Error(
      "The film needs the voice of libttspico-utils. Install it from Debian's non-free section and run this again.",
    );
  return main.slice("main ".length);
}
