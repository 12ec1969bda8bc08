const tsx = ["--import", "tsx"];

/** The parts of `npm run check`: a name and what the project's Node is to run. */
export const parts = [
  {
    name: "format and lint",
    args: ["node_modules/@biomejs/biome/bin/biome", "ci", "--error-on-warnings", "--colors=off"],
  },
  { name: "types", args: ["node_modules/typescript/bin/tsc", "--noEmit"] },
  {
    name: "import rules",
    args: ["node_modules/dependency-cruiser/bin/dependency-cruise.mjs", "app", "--config", ".dependency-cruiser.mjs"],
  },
  { name: "core is pure", args: ["scripts/check/core-is-pure.mjs"] },
  { name: "content", args: [...tsx, "scripts/check/content.ts"] },
  { name: "policy map", args: [...tsx, "scripts/check/policy-map.ts"] },
  { name: "dependency floor", args: ["scripts/check/floor.mjs"] },
  { name: "lock file", args: ["scripts/check/lock-complete.mjs"] },
];
