import "../i18n/cases-texts";
import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { AppError } from "../errors";
import type { TextView } from "../features/coursework/case/case-view";
import { completenessOf } from "../features/coursework/case/completeness";
import { giveIn } from "../features/coursework/case/give-in.server";
import { type CaseField, caseFields } from "../features/coursework/case/limits";
import { readCase } from "../features/coursework/case/read-case.server";
import { markOf, saveTexts } from "../features/coursework/case/save-texts.server";
import { CasePage } from "../features/coursework/case/ui/case-page";
import { readsCase, writesCase } from "../features/coursework/case/who-may";
import { CaseIdeas } from "../features/showcase/ui/case-ideas";
import { casesBegin, dropCaseFile, ideasOf, ownCase } from "../http/cases.server";
import { act, load } from "../http/page.server";
import { textsOf } from "../http/texts.server";

const id = "routes/programmes.$slug.cases.$city";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.site.city ?? ""} · ${page?.programme.title ?? "Distretto"}` },
];

export const loader = load(id, "programme", async ({ deps, params, programme, standing, crew, may }) => {
  const found = await readCase(deps.db.client, programme.id, params.city ?? "");
  if (!found) throw new AppError("not_found");
  const { site, view } = found;
  const about = { siteId: site.id, givenInAt: view.givenInAt, begins: await casesBegin(deps, programme.id) };
  const reads = readsCase(standing, crew, about, deps.clock.now());
  const writes = may("case.edit") && writesCase(standing, site.id);
  const marks = caseFields.map((field) => [field, markOf(view.texts[field].text)]);
  return {
    programme: { slug: programme.slug, title: programme.title, crew },
    site: { slug: site.slug, city: site.city },
    view: reads ? view : null,
    completeness: reads ? completenessOf(view) : null,
    ideas: reads ? await ideasOf(deps, programme.id, site.slug) : null,
    marks: writes ? (Object.fromEntries(marks) as Record<CaseField, string>) : null,
  };
});

type Late = Partial<Record<CaseField, { text: string; theirs: TextView }>>;

/** The forms, for browsers without scripts and for what is pressed. */
export const action = act(id, "programme", async (visit, form) => {
  const { deps, params, programme, standing, context } = visit;
  const { site } = await ownCase(deps, visit, params.city);
  try {
    const late = await take(form);
    if (Object.keys(late).length > 0) return data({ late, problem: null }, { status: 409 });
    return redirect(`/programmes/${programme.slug}/cases/${site.slug}`);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const problem = textsOf(context.language)(`errors:${error.sentence}`, error.details);
    return data({ late: {} as Late, problem }, { status: error.status });
  }

  async function take({ intent = "", file = "" }: Record<string, string>): Promise<Late> {
    if (intent === "give" || intent === "takeBack") await giveIn(deps, site.id, intent === "give");
    else if (intent === "file.remove") await dropCaseFile(deps, visit, site.id, file);
    else if (intent === "save") return save();
    else throw new AppError("invalid");
    return {};
  }

  async function save(): Promise<Late> {
    const sent = caseFields.flatMap((field) => {
      const { [`text.${field}`]: text, [`version.${field}`]: version, [`was.${field}`]: was } = form;
      return text === undefined ? [] : [{ field, text, version: Number(version), was }];
    });
    const { stale } = await saveTexts(deps, site.id, standing.membershipId, sent);
    const texts = Object.fromEntries(sent.map(({ field, text }) => [field, text]));
    return Object.fromEntries(
      Object.entries(stale).map(([field, theirs]) => [field, { text: texts[field] ?? "", theirs }]),
    );
  }
});

export default function Case() {
  const answer = useActionData<{ late: Late; problem: string | null }>();
  const { ideas, ...page } = useLoaderData<typeof loader>();
  return (
    <CasePage
      {...page}
      late={answer?.late ?? {}}
      problem={answer?.problem ?? null}
      ideas={ideas && <CaseIdeas ideas={ideas} />}
    />
  );
}
