/** `tsx scripts/check/policy-map.ts`: lists every route that the policy map does not guard, and fails then. */
import { readdirSync, readFileSync } from "node:fs";
import { routeGuards } from "../../app/http/policy-map";
import { unguarded } from "./guarded-routes";

const files = readdirSync("app/routes")
  .filter((name) => /[.]tsx?$/.test(name))
  .map((name) => ({
    id: `routes/${name.replace(/[.]tsx?$/, "")}`,
    source: readFileSync(`app/routes/${name}`, "utf8"),
  }));
const problems = unguarded(files, routeGuards);
for (const problem of problems) console.log(problem);
process.exit(problems.length ? 1 : 0);
