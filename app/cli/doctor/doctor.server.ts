import { type Config, readConfig } from "../../config.server";
import type { Command } from "../command";
import { checkClock } from "./check-clock.server";
import { checkContentFolder } from "./check-content-folder.server";
import { checkDatabase } from "./check-database.server";
import { checkDisk } from "./check-disk.server";
import { checkDkim } from "./check-dkim.server";
import { checkFilms } from "./check-films.server";
import { checkMailDns } from "./check-mail-dns.server";
import { checkMailIn } from "./check-mail-in.server";
import { checkMailOut } from "./check-mail-out.server";
import { checkMedia } from "./check-media.server";
import { checkMediaPorts } from "./check-media-ports.server";
import { checkNode } from "./check-node";
import { type Finding, lineOf, well, wrong } from "./finding";

type Check = (config: Config) => Finding | Promise<Finding>;

const checks: [string, Check][] = [
  ["database", checkDatabase],
  ["media server", checkMedia],
  ["media ports", checkMediaPorts],
  ["mail out", checkMailOut],
  ["mail signature", checkDkim],
  ["mail in", checkMailIn],
  ["mail DNS", checkMailDns],
  ["clock", checkClock],
  ["disk", checkDisk],
  ["films", checkFilms],
  ["content", checkContentFolder],
];

/** Looks at everything the application leans on; changes nothing. */
export const doctor: Command = {
  usage: "[--json]",
  does: "checks this installation and says what to do",
  async run(args) {
    const findings = await examine();
    const lines = args.includes("--json")
      ? [JSON.stringify(findings)]
      : findings.map(({ name, ...finding }) => lineOf(name, finding));
    process.stdout.write(`${lines.join("\n")}\n`);
    return findings.every((finding) => finding.ok) ? 0 : 1;
  },
};

async function examine(): Promise<({ name: string } & Finding)[]> {
  const found = [{ name: "node", ...checkNode(process.versions.node) }];
  let config: Config;
  try {
    config = readConfig();
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    return [...found, { name: "configuration", ...wrong(problem, "correct it; the other checks need it") }];
  }
  found.push({ name: "configuration", ...well(`${config.publicUrl}${config.demo ? ", demo mode" : ""}`) });
  for (const [name, check] of checks) found.push({ name, ...(await orProblem(check, config)) });
  return found;
}

async function orProblem(check: Check, config: Config): Promise<Finding> {
  try {
    return await check(config);
  } catch (error) {
    return wrong(error instanceof Error ? error.message : String(error), "see the message");
  }
}
