import { commands } from "./commands";
import { findCommand } from "./find-command";

const print = (text: string) => process.stdout.write(`${text}\n`);
const complain = (text: string) => process.stderr.write(`${text}\n`);

async function help(): Promise<void> {
  print("npm run cli -- <command>\n");
  for (const [name, load] of Object.entries(commands)) {
    const { usage, does } = await load();
    print(`  ${`${name} ${usage}`.padEnd(34)} ${does}`);
  }
}

async function main(words: string[]): Promise<number> {
  if (words.length === 0 || words.includes("--help")) {
    await help();
    return 0;
  }
  const found = findCommand(words, Object.keys(commands));
  if (!found) {
    complain(`There is no command ${words.join(" ")}; npm run cli -- --help lists them.`);
    return 1;
  }
  const command = await commands[found.name]?.();
  return command ? command.run(found.args) : 1;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  complain(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
