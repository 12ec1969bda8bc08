import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";

const english = (name: string) => readFileSync(`app/i18n/en/${name}.ts`, "utf8");
/** Namespaces that do not come with every page; the errors' sentences are the server's. */
const apart = [...english("index").matchAll(/"!\.\/(\w+)\.json"/g)].flatMap(([, name = ""]) =>
  name === "errors" ? [] : [name],
);

/** Every file that a route brings to the browser, its own among them. */
function filesOf(path: string, known = new Set<string>()): Set<string> {
  if (known.has(path)) return known;
  known.add(path);
  for (const [, name = ""] of readFileSync(path, "utf8").matchAll(/(?:from|import\(?)\s*"(\.[^"]+)"/g)) {
    const file = [".tsx", ".ts"].map((end) => join(dirname(path), name + end)).find((one) => existsSync(one));
    if (file && !file.includes(".server.")) filesOf(file, known);
  }
  return known;
}

test("some texts come with their routes alone", () => {
  expect(apart).toContain("room");
});

test.each(readdirSync("app/routes").filter((name) => name.endsWith(".tsx")))("%s loads the texts it says", (route) => {
  const files = [...filesOf(join("app/routes", route))];
  const sources = files.filter((file) => !file.startsWith("app/i18n/")).map((file) => readFileSync(file, "utf8"));
  const said = apart.filter((name) => sources.some((source) => new RegExp(`["'\`]${name}:\\w`).test(source)));
  const loaded = files.flatMap((file) => {
    const part = /i18n\/(\w+)-texts\.ts$/.exec(file)?.[1];
    return part ? [...english(part).matchAll(/"\.\/(\w+)\.json"/g)].map(([, name = ""]) => name) : [];
  });
  expect(said.filter((name) => !loaded.includes(name))).toEqual([]);
});
