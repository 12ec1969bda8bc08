/** Express and the Remix handler, as Remix's own Express template has them. Prints its address. */
import { createRequestHandler } from "@remix-run/express";
import express from "express";

const build = await import("../../../.cache/bench/bare-remix/server/index.js");
const app = express();
app.disable("x-powered-by");
app.use("/assets", express.static(".cache/bench/bare-remix/client/assets", { immutable: true, maxAge: "1y" }));
app.all("*", createRequestHandler({ build, mode: "production" }));
const server = app.listen(0, "127.0.0.1", () => console.log(`http://127.0.0.1:${server.address().port}`));
