import { isRouteErrorResponse, useRouteError } from "@remix-run/react";
import { useT } from "../i18n/use-t";
import { ButtonLink } from "./button";
import { Page } from "./page";
import { PageTitle } from "./page-title";

/** The sentences for what Remix refuses by itself. */
const sentenceOf: Record<number, string> = { 404: "not_found", 405: "method_not_allowed" };

/** The page for every refusal: what happened, what to do, and the request's number. */
export function ErrorPage() {
  const t = useT();
  const error = useRouteError();
  const data: { code?: string; message?: string; requestId?: string } =
    isRouteErrorResponse(error) && typeof error.data === "object" && error.data !== null ? error.data : {};
  const own = isRouteErrorResponse(error) ? sentenceOf[error.status] : undefined;
  return (
    <Page width="reading">
      <PageTitle
        title={t("ui:error.title")}
        lead={data.message ?? t(`ui:error.${own ?? "internal"}`)}
        actions={
          <>
            {data.code === "sign_in_needed" && (
              <ButtonLink look="primary" to="/sign-in">
                {t("ui:signIn")}
              </ButtonLink>
            )}
            <ButtonLink to="/">{t("ui:error.home")}</ButtonLink>
          </>
        }
      />
      {data.requestId && <p className="clock text-14 text-muted">{t("ui:error.requestId", { id: data.requestId })}</p>}
    </Page>
  );
}
