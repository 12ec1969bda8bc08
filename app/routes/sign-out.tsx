import { redirect } from "@remix-run/node";
import { closeSignIn } from "../features/people/sign-in.server";
import { cookieHeader, readCookie } from "../http/cookie.server";
import { act, formsOnly } from "../http/page.server";

export const loader = formsOnly;

export const action = act("routes/sign-out", "account", async ({ deps, request }) => {
  await closeSignIn(deps, readCookie(deps.config, request.headers.get("cookie")));
  return redirect("/sign-in", { headers: { "Set-Cookie": cookieHeader(deps.config, "") } });
});

/** Makes this a page, so that a refusal is one too. */
export default function SignOut() {
  return null;
}
