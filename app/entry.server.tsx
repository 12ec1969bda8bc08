import { PassThrough } from "node:stream";
import { type AppLoadContext, createReadableStreamFromReadable, type EntryContext } from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { isbot } from "isbot";
import { renderToPipeableStream } from "react-dom/server";
import { Nonce } from "./http/nonce";
import { cataloguesOf } from "./i18n/catalogues.server";
import { Language } from "./i18n/use-t";

export { startServer } from "./http/server.server";

const giveUpAfterMs = 10_000;

/** Renders a page: the shell at once for people, everything for crawlers. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  load: AppLoadContext,
) {
  nameAllowed(status, headers);
  return new Promise<Response>((resolve, reject) => {
    const waitFor = isbot(request.headers.get("user-agent")) ? "onAllReady" : "onShellReady";
    let shellSent = false;
    const { pipe, abort } = renderToPipeableStream(
      <Nonce.Provider value={load.nonce}>
        <Language language={load.language} catalogues={cataloguesOf(load.language)}>
          <RemixServer context={remix} url={request.url} nonce={load.nonce} />
        </Language>
      </Nonce.Provider>,
      {
        nonce: load.nonce,
        [waitFor]() {
          shellSent = true;
          const body = new PassThrough();
          headers.set("Content-Type", "text/html; charset=utf-8");
          resolve(new Response(createReadableStreamFromReadable(body), { headers, status }));
          pipe(body);
        },
        onShellError: reject,
        onError(error: unknown) {
          if (shellSent) load.log.error("page.render", { requestId: load.requestId, message: String(error) });
        },
      },
    );
    setTimeout(abort, giveUpAfterMs).unref();
  });
}

export function handleDataRequest(response: Response): Response {
  nameAllowed(response.status, response.headers);
  return response;
}

/** Remix itself refuses a form sent to a page that takes none; the answer must say what the page does take. */
function nameAllowed(status: number, headers: Headers): void {
  if (status === 405 && !headers.has("Allow")) headers.set("Allow", "GET, HEAD");
}

/** Errors thrown by loaders and actions that are not refusals on purpose. */
export function handleError(error: unknown, { request, context }: { request: Request; context: AppLoadContext }) {
  if (request.signal.aborted || isRouteErrorResponse(error)) return;
  const stack = error instanceof Error ? error.stack : String(error);
  context.log.error("page.error", { requestId: context.requestId, path: new URL(request.url).pathname, stack });
}
