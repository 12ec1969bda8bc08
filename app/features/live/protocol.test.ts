import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { commands } from "./rules";

const root = new URL("../../../", import.meta.url);
const text = readFileSync(new URL("docs/protocol.md", root), "utf8");

/** First cells of a chapter's rows, with the last one. */
const rows = (chapter: string) =>
  [
    ...((text.split(`\n## ${chapter}\n`)[1] ?? "").split("\n## ")[0]?.matchAll(/^\| `([\w.]+)` \|.*\| ([^|]+) \|$/gm) ??
      []),
  ].map(([, type = "", last = ""]) => [type, last] as const);

it("the protocol's page names every command with its permission", () => {
  const actions = Object.entries(commands).map(([type, { action }]) => [type, `\`${action}\``]);
  expect(Object.fromEntries(rows("Commands"))).toEqual(Object.fromEntries(actions));
});

it("the protocol's page names every event", () => {
  const folders = ["floor", "room", "film", "debate", "showcase"].map((name) => new URL(`app/features/${name}/`, root));
  const sources = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => /^(apply|events)\.ts$|^decide(?!.*test)/.test(name))
      .map((name) => readFileSync(new URL(name, folder), "utf8")),
  );
  const written = sources.flatMap((source) =>
    [...source.matchAll(/(?:type: |filmEvent\(|^ {2})"([a-z]+\.[a-z]\w*)"/gm)].map(([, type = ""]) => type),
  );
  expect(new Set(rows("Events").map(([type]) => type))).toEqual(new Set(written));
});
