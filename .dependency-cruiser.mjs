/** Who may use whom. Everything may use permissions and note in the audit log; a new arrow is a decision (docs/decisions). */
const arrows = {
  permissions: [],
  audit: [],
  people: [],
  programme: ["people"],
  journal: [],
  film: ["journal", "programme", "people"],
  floor: ["journal", "programme", "people"],
  room: ["journal", "programme", "people"],
  debate: ["journal", "programme", "people"],
  showcase: ["journal", "programme", "people"],
  live: ["journal", "film", "floor", "room", "debate", "showcase", "consent", "programme", "people"],
  mail: ["people"],
  questions: ["mail", "programme", "people"],
  surveys: ["mail", "programme", "people"],
  invitations: ["mail", "programme", "people"],
  consent: [],
  readiness: ["live", "invitations", "programme"],
  coursework: ["programme", "people"],
  attendance: ["live", "programme", "people"],
  privacy: ["live", "journal", "mail", "attendance", "film", "programme", "people"],
  // The record is what all the others have left behind, the journal's own lines and the room's words among them.
  archive: [
    "live",
    "journal",
    "room",
    "debate",
    "film",
    "floor",
    "questions",
    "surveys",
    "invitations",
    "coursework",
    "attendance",
    "programme",
    "people",
  ],
};
const core = "^app/features/(?!.*/ui/)(?!.*[.](server|test)[.]).+[.]ts$";
const ban = (name, comment, from, to) => ({ name, severity: "error", comment, from, to });

export default {
  forbidden: [
    ban(
      "no-cycles",
      "Two files that need each other are one file in disguise; no part can be read or tested alone.",
      {},
      {
        circular: true,
      },
    ),
    ban(
      "core-is-pure",
      "Rules run in server, browser, tests and archive alike, so they know nothing but rules, ports, errors, zod and yaml.",
      { path: core },
      { pathNot: [core, "^app/(ports/|errors)", "node_modules/(zod|yaml)/"] },
    ),
    ban(
      "browser-never-server",
      "A screen that reaches server code would carry secrets and queries into the browser.",
      { path: ["^app/ui/", "^app/features/[^/]+/ui/"] },
      { path: "[.]server[.]" },
    ),
    ban(
      "store-is-private",
      "A feature's queries are its own: others ask its verbs, so a table can change in one place.",
      { path: "^app/(?:features/([^/]+)|routes|jobs|http)/" },
      { path: "^app/features/[^/]+/store[^/]*[.]server[.]ts$", pathNot: "^app/features/$1/" },
    ),
    ban(
      "prisma-in-store-only",
      "Queries stand in stores; verbs are handed the database (and know its type) but leave its tables to their store.",
      { path: "^app/", pathNot: "(/store[^/]*|^app/db[^/]*|^app/compose)[.]server[.]ts$|^app/cli/" },
      { path: ["^app/db[.]server", "@prisma/", "^prisma/generated"], dependencyTypesNot: ["type-only"] },
    ),
    ban(
      "sdk-in-adapters-only",
      "A vendor's library is replaced by writing one adapter.",
      { path: "^app/", pathNot: "^app/adapters/" },
      { path: "livekit-server-sdk|nodemailer|mailparser|imapflow|smtp-server|@react-pdf/" },
    ),
    ban(
      "adapters-through-compose",
      "Only compose knows which adapter stands behind a port; administration may look at one on its own.",
      { path: "^app/", pathNot: "^app/(adapters/|cli/|compose[.]server)" },
      { path: "^app/adapters/" },
    ),
    ban(
      "compose-at-the-edge",
      "Verbs get what they need as arguments, so tests can give them something else.",
      { path: "^app/", pathNot: "^app/(http/|jobs/|cli/|entry[.]server)" },
      { path: "^app/compose[.]server" },
    ),
    ban(
      "ui-knows-no-feature",
      "The design system serves every feature and therefore knows none.",
      { path: "^app/ui/" },
      { path: "^app/(features|routes|http|jobs)/" },
    ),
    ban(
      "nobody-imports-routes",
      "A route is an address, not a library.",
      { pathNot: "^app/routes/" },
      { path: "^app/routes/" },
    ),
    ...Object.entries(arrows).map(([feature, uses]) =>
      ban(
        `arrows-of-${feature}`,
        `${feature} uses ${["permissions", "audit", ...uses].join(", ")} and nothing else; features depend one way.`,
        { path: `^app/features/${feature}/` },
        {
          path: "^app/(features|http|jobs)/",
          pathNot: `^app/features/(${[feature, "permissions", "audit", ...uses].join("|")})/`,
        },
      ),
    ),
  ],
  options: {
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules|^prisma/generated" },
  },
};
