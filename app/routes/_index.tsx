import { redirect } from "@remix-run/node";
import { firstProgramme } from "../features/programme/first-programme.server";
import { load } from "../http/page.server";

/** The start page is the programme one belongs to, or the only one there is. */
export const loader = load("routes/_index", "public", async ({ deps, account }) => {
  const slug = await firstProgramme(deps.db.client, account?.id ?? null);
  return redirect(slug ? `/programmes/${slug}` : deps.config.demo ? "/demo" : "/sign-in");
});

/** Makes this a page, so that a refusal is one too. */
export default function Start() {
  return null;
}
