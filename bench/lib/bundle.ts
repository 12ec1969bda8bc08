import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { build, type Rollup } from "vite";

/** A page with one script, on an address of its own. */
export interface ScriptPage {
  url: string;
  close(): void;
}

/** Bundles a script of `bench/` and serves a page that runs it. */
export async function serveScript(file: string): Promise<ScriptPage> {
  const input = fileURLToPath(new URL(`../${file}`, import.meta.url));
  const options = { input, output: { entryFileNames: "script.js" } };
  const built = await build({
    configFile: false,
    logLevel: "silent",
    esbuild: { jsx: "automatic" },
    define: { "process.env.NODE_ENV": '"production"' },
    build: { write: false, target: "es2022", rollupOptions: options },
  });
  const script = (built as Rollup.RollupOutput).output[0].code;
  const server = createServer((req, res) => {
    if (req.url === "/script.js") res.setHeader("Content-Type", "text/javascript").end(script);
    else res.setHeader("Content-Type", "text/html").end('<body><script type="module" src="/script.js"></script>');
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, close: () => server.close() };
}
