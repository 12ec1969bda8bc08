import { isRouteErrorResponse, useRouteError } from "@remix-run/react";
import { useT } from "../i18n/use-t";

/** The page for every refusal: what happened, what to do, and the request's number. */
export function ErrorPage() {
  const t = useT();
  const error = useRouteError();
  const data: { code?: string; message?: string; requestId?: string } =
    isRouteErrorResponse(error) && typeof error.data === "object" && error.data !== null ? error.data : {};
  return (
    <main className="mx-auto max-w-xl px-6 py-24">
      <h1 className="font-serif text-28">{t("errors:title")}</h1>
      <p className="mt-4">{data.message ?? t("errors:internal")}</p>
      {data.requestId && <p className="mt-4 text-14 text-muted">{t("errors:requestId", { id: data.requestId })}</p>}
      <p className="mt-8">
        <a href="/">{t("errors:home")}</a>
      </p>
    </main>
  );
}
