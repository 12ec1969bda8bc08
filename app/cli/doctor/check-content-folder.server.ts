import { checkContent } from "../../features/programme/content/check-content.server";
import { formatProblem } from "../../features/programme/content/problem";
import { type Finding, well, wrong } from "./finding";

/** Whether the programmes in `content` are as they should be. */
export async function checkContentFolder(): Promise<Finding> {
  const problems = await checkContent("content");
  const [first] = problems;
  if (!first) return well("no problem in content/programmes");
  return wrong(`${problems.length} in content, first ${formatProblem(first)}`, "npm run check lists them all");
}
