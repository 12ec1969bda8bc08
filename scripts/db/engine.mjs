import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";

let loading;

/** The package imports its .wasm file as a module, which Node cannot do by itself: instantiate it by hand. */
async function load() {
  const bindingsPath = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const bindings = await import(bindingsPath);
  const wasm = readFileSync(join(dirname(bindingsPath), "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(wasm, { "./schema_engine_bg.js": bindings });
  bindings.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  return bindings.SchemaEngine;
}

/**
 * Prisma's schema engine, in its WebAssembly build, on the empty database that `factory` connects to.
 * `schema` is the text of a Prisma schema. Free it with `.free()`.
 */
export async function openEngine(factory, schema) {
  loading ??= load();
  const SchemaEngine = await loading;
  const connect = async () => runsWholeScripts(await factory.connect());
  // Not the adapters' own shadow databases: PostgreSQL's is dropped while still connected to, SQLite's lies in memory.
  const patched = { provider: factory.provider, adapterName: factory.adapterName, connect, connectToShadowDb: connect };
  const options = { datamodels: [["schema.prisma", schema]] };
  return SchemaEngine.new(options, () => {}, bindMigrationAwareSqlAdapterFactory(patched));
}

/** On SQLite the engine hands whole scripts to executeRaw, of which libsql runs only the first statement. */
function runsWholeScripts(adapter) {
  const { executeRaw } = adapter;
  adapter.executeRaw = async (query) => {
    if (adapter.provider !== "sqlite" || query.args.length > 0) return executeRaw.call(adapter, query);
    await adapter.executeScript(query.sql);
    return 0;
  };
  return adapter;
}

/** The migrations in a folder, oldest first, as the engine wants them. */
export function readMigrations(folder) {
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  return {
    baseDir: folder,
    lockfile: { path: "migration_lock.toml", content: readFileSync(join(folder, "migration_lock.toml"), "utf8") },
    shadowDbInitScript: "",
    migrationDirectories: names.map((path) => ({
      path,
      migrationFile: {
        path: "migration.sql",
        content: { tag: "ok", value: readFileSync(join(folder, path, "migration.sql"), "utf8") },
      },
    })),
  };
}
