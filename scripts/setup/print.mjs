const QUIET_MS = 10_000;

/**
 * One line per finished step, and now and then one while a long step goes on. Plain text: it is read in logs too.
 *
 * @param {(line: string) => unknown} write
 */
export function createPrinter(write = (line) => process.stdout.write(`${line}\n`), now = () => performance.now()) {
  const line = (mark, name, text) => write(`${mark} ${name.padEnd(20)} ${text}`);

  /**
   * Runs `work` and prints how it went. `work` gets `progress(text)` and may return `{ kept: true }` (nothing was to
   * be done) or `{ note }` (a sentence instead of the time). A failure is printed and thrown on.
   */
  async function step(name, work) {
    const start = now();
    let last = start;
    const progress = (text) => {
      if (now() - last < QUIET_MS) return;
      last = now();
      line("…", name, text);
    };
    try {
      const result = (await work(progress)) ?? {};
      if (result.note) line("!", name, result.note);
      else if (result.kept) line("·", name, "kept");
      else line("✓", name, `${((now() - start) / 1000).toFixed(1)} s`);
      return result;
    } catch (error) {
      line("✗", name, error.message);
      throw error;
    }
  }
  return { step, write };
}
