import { createInterface } from "node:readline";
import { threadedMailReader } from "../../adapters/mail-reader/reader.server";
import { trimLines } from "../../features/mail/cli-trim.server";
import type { Command } from "../command";

/** Tries the trimmer on letters from standard input. */
export const mailTrim: Command = {
  usage: "--jsonl",
  does: "trims replies: a JSON object a line in and out",
  async run(args) {
    if (!args.includes("--jsonl")) throw new Error("mail trim reads JSON objects, one a line: add --jsonl");
    const reader = threadedMailReader();
    for await (const line of trimLines(createInterface({ input: process.stdin }), reader)) {
      if (!process.stdout.write(`${line}\n`)) await new Promise((go) => process.stdout.once("drain", go));
    }
    await reader.stop();
    return 0;
  },
};
