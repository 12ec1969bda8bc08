import "../i18n/debate-texts";
import { randomBytes } from "node:crypto";
import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData, useRevalidator } from "@remix-run/react";
import { useEffect } from "react";
import { AppError } from "../errors";
import { PhonePage } from "../features/debate/ui/phone-page";
import { debatePayloads } from "../features/debate/wire";
import { castByPhone, readPhoneVote } from "../features/live/phone-vote.server";
import { act, load } from "../http/page.server";
import { textsOf } from "../http/texts.server";

const id = "routes/vote.$ticket";
/** How often the page asks whether a vote is open (ms). */
const lookEveryMs = 4_000;

export const loader = load(id, "public", async ({ deps, params, request }) => {
  const view = await readPhoneVote(deps, params.ticket ?? "");
  const done = new URL(request.url).searchParams.get("done");
  return data({ ...view, done: done !== null && done === view.vote?.id }, { headers: { "Cache-Control": "no-store" } });
});

/** One person's vote. The phone keeps a cookie, so that it alone can change it. */
export const action = act(id, "public", async ({ deps, params, request, context }, form) => {
  const ticket = params.ticket ?? "";
  const kept = /(?:^|; )vote=([\w-]{22})(?:;|$)/.exec(request.headers.get("cookie") ?? "")?.[1];
  const nonce = kept ?? randomBytes(16).toString("base64url");
  try {
    const { person = "", voteId, choice, text, reason } = form;
    const words = { voteId, ...(choice && { choice }), ...(text && { text }), ...(reason && { reason }) };
    const payload = debatePayloads["vote.cast"].safeParse(words);
    if (!payload.success) throw new AppError("invalid", {}, "vote_choice_needed");
    await castByPhone(deps, ticket, { ...payload.data, person, nonce });
    const cookie = `vote=${nonce}; Path=/vote; HttpOnly; SameSite=Lax; Max-Age=43200${deps.config.secure ? "; Secure" : ""}`;
    return redirect(`/vote/${ticket}?done=${payload.data.voteId}`, { headers: { "Set-Cookie": cookie } });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const words = textsOf(context.language)(`errors:${error.sentence}`, error.details);
    return data({ error: words }, { status: error.status });
  }
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.session ?? ""} · Distretto` },
  { name: "robots", content: "noindex" },
];

export default function PhoneVotePage() {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    const timer = setInterval(() => !document.hidden && revalidate(), lookEveryMs);
    return () => clearInterval(timer);
  }, [revalidate]);
  const refused = useActionData<{ error: string }>();
  return <PhonePage {...useLoaderData<typeof loader>()} error={refused?.error ?? null} />;
}
