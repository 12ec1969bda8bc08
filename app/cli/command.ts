/** One administration command: `npm run cli -- <its name> <arguments…>`. */
export interface Command {
  /** What stands after the name, as people write it: `<email>`. */
  usage: string;
  /** What it does, in a few words. */
  does: string;
  /** Does it; resolves with the exit code. Throws with a sentence when it cannot be done. */
  run(args: string[]): Promise<number>;
}
