import { parseArgs } from "node:util";
import { type Profile, profiles } from "./profiles";

/** What is to be measured. */
export interface Choices {
  profiles: readonly Profile[];
  /** Valid runs per profile; each has three stops at five cities. */
  runs: number;
  /** Runs of each plain player, on the first good and the last bad link. */
  plainRuns: number;
  /** After so long (s) no further run begins. */
  seconds: number;
  write: boolean;
}

/** What a quick look takes: near and distant links, a browser that stands still, an application that is killed. */
const quick = ["near", "distant", "stopped", "killed"];

/** Reads the benchmark's arguments; throws a sentence about those that make no sense. */
export function readChoices(args: string[]): Choices {
  const { values } = parseArgs({
    args,
    options: {
      profile: { type: "string" },
      runs: { type: "string" },
      seconds: { type: "string" },
      "no-baselines": { type: "boolean" },
      write: { type: "boolean" },
    },
  });
  const names = values.profile === "all" ? profiles.map(({ name }) => name) : (values.profile?.split(",") ?? quick);
  const unknown = names.filter((name) => name !== "plain" && !profiles.some((profile) => profile.name === name));
  if (unknown.length > 0)
    throw new Error(
      `There is no profile ${unknown.join(", ")}. There are: ${profiles.map(({ name }) => name).join(", ")}, plain (the plain players alone), all.`,
    );
  const number = (text: string | undefined, initial: number, name: string) => {
    const value = Number(text ?? initial);
    if (!(value >= 1)) throw new Error(`--${name} takes a number from 1 on.`);
    return value;
  };
  const isQuick = values.profile === undefined;
  const runs = number(values.runs, 1, "runs");
  const wantsPlain = isQuick || values.profile === "all" || names.includes("plain");
  return {
    profiles: profiles.filter(({ name }) => names.includes(name)),
    runs,
    plainRuns: wantsPlain && !values["no-baselines"] ? Math.min(3, runs) : 0,
    seconds: number(values.seconds, isQuick ? 150 : Number.MAX_SAFE_INTEGER, "seconds"),
    write: values.write ?? false,
  };
}
