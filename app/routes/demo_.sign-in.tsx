import { redirect } from "@remix-run/node";
import { AppError } from "../errors";
import { openSignIn } from "../features/people/sign-in.server";
import { accountByAddress } from "../features/people/standing-of.server";
import { demoAccount } from "../features/programme/demo-people";
import { cookieHeader } from "../http/cookie.server";
import { act, formsOnly } from "../http/page.server";
import { safePath } from "../http/safe-path";

export const loader = formsOnly;

/** One-click sign-in of the demo's accounts; any other address is refused. */
export const action = act("routes/demo_.sign-in", "demo", async ({ deps }, form) => {
  const account = demoAccount(form.account ?? "") && (await accountByAddress(deps.db.client, form.account ?? ""));
  if (!account) throw new AppError("invalid", {}, "demo_account_unknown");
  const secret = await openSignIn(deps, account.id);
  const headers = { "Set-Cookie": cookieHeader(deps.config, secret) };
  return redirect(safePath(form.next, "/programmes/italian-clusters"), { headers });
});

/** Makes this a page, so that a refusal is one too. */
export default function DemoSignIn() {
  return null;
}
