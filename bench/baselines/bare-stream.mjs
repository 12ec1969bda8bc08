/** The least a server of event streams can do: GET opens one, POST to / writes its body to all. Prints its address. */
import { createServer } from "node:http";

const open = new Set();
const server = createServer((req, res) => {
  if (req.method === "GET") {
    res.writeHead(200, { "Content-Type": "text/event-stream; charset=utf-8", "Cache-Control": "no-store" });
    res.write("retry: 1000\n\n");
    open.add(res);
    res.on("close", () => open.delete(res));
    return;
  }
  let body = "";
  req.setEncoding("utf8").on("data", (part) => {
    body += part;
  });
  req.on("end", () => {
    if (req.url === "/") for (const one of open) one.write(body);
    res.end();
  });
});
server.listen(0, "127.0.0.1", () => console.log(`http://127.0.0.1:${server.address().port}`));
