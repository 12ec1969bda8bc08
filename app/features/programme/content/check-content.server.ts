import { readdir } from "node:fs/promises";
import { basename, join } from "node:path";
import { loadContent } from "./load-content.server";
import { inReadingOrder, type Problem, reportInto } from "./problem";

/**
 * Validates every programme below `<folder>/programmes`.
 * @param folder the content folder; its path opens the file names of the problems, so that an editor can follow them
 * @returns nothing when all is well
 */
export async function checkContent(folder: string): Promise<Problem[]> {
  const root = join(folder, "programmes");
  const entries = await readdir(root, { withFileTypes: true });
  const problems: Problem[] = [];
  for (const entry of entries) {
    const at = join(root, entry.name);
    if (entry.name.startsWith(".")) continue;
    if (!entry.isDirectory()) {
      reportInto(problems, at)(1, "this is not a programme's folder", "move it into one or remove it");
      continue;
    }
    const { content, problems: found } = await loadContent(at);
    problems.push(...found.map((problem) => ({ ...problem, file: join(at, problem.file) })));
    if (content && content.slug !== basename(at)) {
      const report = reportInto(problems, join(at, "programme.yaml"));
      report(1, `the slug "${content.slug}" does not fit the folder`, `write ${entry.name} or rename the folder`);
    }
  }
  return inReadingOrder(problems);
}
