import { useRouteLoaderData } from "@remix-run/react";

/** What the root route tells every page. */
export interface Frame {
  account: { name: string; email: string } | null;
  demo: boolean;
}

/** The page's frame; a signed-out one when the root's loader itself failed. */
export function useFrame(): Frame {
  const data = useRouteLoaderData("root") as Frame | undefined;
  return data ?? { account: null, demo: false };
}
