import type { AppLoadContext, EntryContext } from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { Nonce } from "./http/nonce";
import { wholePage } from "./http/whole-page.server";
import { cataloguesOf } from "./i18n/catalogues.server";
import { Language } from "./i18n/use-t";

export { startServer } from "./http/server.server";

/** Renders a page whole, with the data its script starts from, which Remix writes behind the page as a stream of its own. */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  load: AppLoadContext,
): Promise<Response> {
  nameAllowed(status, headers);
  const page = await wholePage(
    <Nonce.Provider value={load.nonce}>
      <Language language={load.language} catalogues={cataloguesOf(load.language)}>
        <RemixServer context={remix} url={request.url} nonce={load.nonce} />
      </Language>
    </Nonce.Provider>,
    {
      nonce: load.nonce,
      onError: (error) => load.log.error("page.render", { requestId: load.requestId, message: String(error) }),
    },
  );
  headers.set("Content-Type", "text/html; charset=utf-8");
  return new Response(page, { headers, status });
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
