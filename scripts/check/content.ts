/** `tsx scripts/check/content.ts [folder]`: lists every problem of the content, and fails when there is one. */
import { checkContent } from "../../app/features/programme/content/check-content.server";
import { formatProblem } from "../../app/features/programme/content/problem";

const problems = await checkContent(process.argv[2] ?? "content");
for (const problem of problems) console.log(formatProblem(problem));
process.exit(problems.length ? 1 : 0);
