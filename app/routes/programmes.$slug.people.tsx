import "../i18n/invitations-texts";
import "../i18n/people-texts";
import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { AppError } from "../errors";
import { inviteToAll } from "../features/invitations/invite.server";
import { decodeTable } from "../features/people/import/decode-table";
import { importPeople, planImport } from "../features/people/import/import-people.server";
import type { ImportPlan } from "../features/people/import/plan";
import { rosterOf, siteMembersOf } from "../features/people/roster.server";
import { ImportSection } from "../features/people/ui/import-section";
import { eraseMember } from "../features/privacy/erase-member.server";
import { RemoveSection } from "../features/privacy/ui/remove-section";
import { sitesAndPeople } from "../features/programme/sites-and-people.server";
import { OrganiserDesk } from "../features/programme/ui/organiser-desk";
import { RosterPage } from "../features/programme/ui/roster-page";
import { erasing } from "../http/erasing.server";
import { act, load } from "../http/page.server";
import { textsOf } from "../http/texts.server";

const id = "routes/programmes.$slug.people";

export const loader = load(id, "programme", async (visit) => {
  const { deps, request, programme, crew, standing, may } = visit;
  const people = await rosterOf(deps.db.client, programme.id, deps.clock.now());
  const members = await siteMembersOf(deps.db.client, programme.id, deps.clock.now());
  const sites = await sitesAndPeople(deps.db.client, programme.id);
  const mayReadAddress = (membershipId: string) =>
    may("programme.readAddresses", { own: membershipId === standing.membershipId });
  return {
    programme: { slug: programme.slug, title: programme.title, crew },
    sites: sites.map(({ slug, city, country, timeZone, people: names }) => ({
      slug,
      city,
      country,
      timeZone,
      people: names.map((person) => person.name),
    })),
    people: people.map((one) => ({
      ...{ id: one.id, name: one.name, role: one.role },
      email: mayReadAddress(one.id) ? one.email : null,
    })),
    members: members
      .filter(({ name, city }) => name !== city)
      .map((one) => ({
        ...{ id: one.id, name: one.name, role: one.role, city: one.city },
        email: mayReadAddress(one.id) ? one.email : null,
      })),
    mayManage: may("people.manage"),
    removable: may("people.manage") ? [...people, ...members].filter(({ id }) => id !== standing.membershipId) : [],
    deleted: new URL(request.url).searchParams.has("deleted"),
    done: doneOf(new URL(request.url).searchParams),
  };
});

/** What the address says was done; only numbers. */
function doneOf(search: URLSearchParams) {
  const [, created, changed, left] = /^(\d{1,4})-(\d{1,4})-(\d{1,4})$/.exec(search.get("done") ?? "") ?? [];
  if (created === undefined) return null;
  const invited = search.has("invited");
  return { created: Number(created), changed: Number(changed), left: Number(left), invited };
}

export const action = act(
  id,
  "programme",
  async ({ deps, programme, account, standing, context }, form) => {
    const { intent, file = "", text = "", invite } = form;
    const asked = { programmeId: programme.id, actor: account?.email ?? "", text: file.trim() ? file : text };
    const answer = (plan: ImportPlan | null, error: string | null, status = 200) =>
      data({ plan, text: asked.text, error }, { status });
    try {
      if (intent === "delete") {
        await eraseMember(erasing(deps), programme.id, form, standing.membershipId);
        return redirect(`/programmes/${programme.slug}/people?deleted#remove`);
      }
      if (intent === "check") return answer(await planImport(deps, asked), null);
      if (intent !== "import") throw new AppError("invalid");
      const { created, changed, left } = await importPeople(deps, {
        ...asked,
        ...{ by: standing.membershipId, now: deps.clock.now() },
      });
      const invited = invite === "now" && created.length > 0;
      if (invited) await inviteToAll(deps.mail.deps, programme.id, created);
      deps.mail.wake();
      const page = `/programmes/${programme.slug}/people?done=${created.length}-${changed}-${left}`;
      return redirect(`${page}${invited ? "&invited" : ""}#import`);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      const said = textsOf(context.language)(`errors:${error.sentence}`, error.details);
      if (intent === "delete") return data({ plan: null, text: "", error: null, kept: said }, { status: error.status });
      return answer(null, said, error.status);
    }
  },
  { texts: ["file"], decode: decodeTable },
);

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `People · ${page?.programme.title ?? ""} · Distretto` },
];

export default function People() {
  const { mayManage, done, removable, deleted, ...view } = useLoaderData<typeof loader>();
  const given = useActionData<{ plan: ImportPlan | null; text: string; error: string | null; kept?: string }>();
  return (
    <RosterPage {...view}>
      {mayManage && (
        <>
          <ImportSection plan={given?.plan ?? null} text={given?.text ?? ""} error={given?.error ?? null} done={done} />
          <RemoveSection people={removable} refused={given?.kept ?? null} done={deleted} />
          <OrganiserDesk slug={view.programme.slug} />
        </>
      )}
    </RosterPage>
  );
}
