import "../i18n/invitations-texts";
import { data, type MetaFunction, redirect, redirectDocument } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { AppError } from "../errors";
import { answerInvitation } from "../features/invitations/answer-invitation.server";
import { enterByLink, readJoinLink } from "../features/invitations/join-link.server";
import { answerOf } from "../features/invitations/state";
import { JoinLinkPage } from "../features/invitations/ui/join-link-page";
import { crewRoles } from "../features/permissions/roles";
import { sessionMoment } from "../features/programme/session-times";
import { cookieHeader } from "../http/cookie.server";
import { act, load } from "../http/page.server";

const id = "routes/join.$secret";
const isCrew = (role: string) => crewRoles.some((one) => one === role);

/** Looking at the link (as mail scanners do) changes nothing: only the press of a button does. */
export const loader = load(id, "public", async ({ deps, params, request }) => {
  const { member, session, state } = await readJoinLink(deps, params.secret ?? "");
  const { number, title, startsAt, endsAt, cancelReason, programme } = session;
  const moment = sessionMoment(session, deps.clock.now(), isCrew(member.role));
  return data(
    {
      name: member.name,
      programme: programme.title,
      session: { number, title, startsAt, endsAt, moment, reason: cancelReason },
      cities: programme.sites.map(({ city, timeZone }) => ({ city, timeZone })),
      timeZone: member.timeZone,
      state,
      said: new URL(request.url).searchParams.has("said"),
    },
    { headers: { "Cache-Control": "no-store" } },
  );
});

export const action = act(id, "public", async ({ deps, params }, { intent, answer }) => {
  const secret = params.secret ?? "";
  if (intent === "enter") {
    const { cookie, invitation } = await enterByLink(deps, secret);
    const { session, member } = invitation;
    const page = `/programmes/${session.programme.slug}/sessions/${session.number}`;
    const open = sessionMoment(session, deps.clock.now(), isCrew(member.role)) === "open";
    return redirectDocument(open ? `${page}/join` : page, {
      headers: { "Set-Cookie": cookieHeader(deps.config, cookie) },
    });
  }
  const given = answerOf(answer);
  if (intent !== "answer" || !given) throw new AppError("invalid");
  const { session, member } = await readJoinLink(deps, secret);
  await answerInvitation(deps, { sessionId: session.id, membershipId: member.membershipId }, given, "link");
  return redirect(`/join/${secret}?said`);
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.session.title ?? "Invitation"} · Distretto` },
  { name: "robots", content: "noindex" },
];

export default function JoinLink() {
  return <JoinLinkPage {...useLoaderData<typeof loader>()} />;
}
