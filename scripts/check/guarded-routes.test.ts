import { expect, it } from "vitest";
import { unguarded } from "./guarded-routes";

const guards = { root: { scope: "public" }, "routes/me": { scope: "account", read: "account.own" } } as const;
const of = (source: string, id = "routes/me") => unguarded([{ id, source }], guards);

it("is content with a loader under its own guard, named at once or by a constant", () => {
  expect(of('export const loader = load("routes/me", "account", async () => null);')).toEqual([]);
  expect(of('const id = "routes/me";\nexport const loader = load(id, "account", async () => null);')).toEqual([]);
  expect(of("export const loader = formsOnly;")).toEqual([]);
  expect(of("export const action = looksOnly;")).toEqual([]);
  expect(of("export default function Me() {}")).toEqual([]);
});

it.each([
  ["export async function loader() { return null; }", "its loader is not made by load()"],
  ["export const loader = async () => null;", "its loader is not made by load()"],
  ['export { loader } from "../elsewhere";', "its loader is not made by load()"],
  ['export const loader = load("routes/demo", "account", f);', "uses the guard of routes/demo"],
  ['export const loader = load("routes/me", "public", f);', "says public, the policy map account"],
  ['export const action = act("routes/me", "account", f);', "no write permission"],
])("refuses %s", (source, sentence) => {
  expect(of(source).join()).toContain(sentence);
});

it("refuses a route that the map does not name, and an entry without a route", () => {
  expect(of("", "routes/secret")).toEqual([
    "routes/secret: is not named in app/http/policy-map.ts",
    "routes/me: there is no such route",
  ]);
});
