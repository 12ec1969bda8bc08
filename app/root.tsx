import type { HeadersFunction, LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Links, Meta, Outlet, Scripts, ScrollRestoration, useRouteLoaderData } from "@remix-run/react";
import { type ReactNode, useContext } from "react";
import { Nonce } from "./http/nonce";
import { useLanguage } from "./i18n/use-t";
import styles from "./styles.css?url";
import { ErrorPage } from "./ui/error-page";

export const links: LinksFunction = () => [
  { rel: "stylesheet", href: styles },
  { rel: "icon", href: "/mark.svg", type: "image/svg+xml" },
];

/** A refusal's own headers: when to come back, or which way is allowed. */
export const headers: HeadersFunction = ({ errorHeaders }) => errorHeaders ?? new Headers();

export const meta: MetaFunction = () => [{ title: "Distretto" }];

/** What every page's frame shows: who is signed in, and whether this is the demo. */
export function loader({ context }: LoaderFunctionArgs) {
  const { account, demo } = context;
  return { account: account && { name: account.name, email: account.email }, demo, requestId: context.requestId };
}

export function Layout({ children }: { children: ReactNode }) {
  const nonce = useContext(Nonce);
  return (
    <html lang={useLanguage()}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

export default function App() {
  return <Outlet />;
}

export function ErrorBoundary() {
  return <ErrorPage />;
}

/** The frame's data, from any page. */
export function useFrame() {
  return useRouteLoaderData<typeof loader>("root");
}
