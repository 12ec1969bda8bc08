import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { AppError } from "../errors";
import type { Account } from "../features/people/account";
import type { Action } from "../features/permissions/table";
import { cataloguesOf } from "../i18n/catalogues.server";
import { translator } from "../i18n/translate";
import { type Deps, deps } from "./deps.server";
import { type Guard, routeGuards } from "./policy-map";
import { type FormOptions, readForm } from "./read-form.server";
import { forgetRecent } from "./recent.server";
import { retryAfter } from "./retry-after";
import { enter, type Scope, type SessionScope } from "./scope.server";

type Context = LoaderFunctionArgs["context"];

/** What every loader and action gets, already checked. */
export interface Visit {
  deps: Deps;
  request: Request;
  params: Record<string, string | undefined>;
  context: Context;
  account: Account | null;
}
export type AccountVisit = Visit & { account: Account };
export type ProgrammeVisit = Visit & Scope;
export type SessionVisit = Visit & SessionScope;

type Form = Record<string, string>;

interface VisitOf {
  public: Visit;
  demo: Visit;
  account: AccountVisit;
  programme: ProgrammeVisit;
  session: SessionVisit;
}
type PageScope = keyof VisitOf;

/** A loader guarded by the route's line in the policy map. `scope` must say the same as that line. */
export function load<S extends PageScope, R>(routeId: string, scope: S, work: (visit: VisitOf[S]) => Promise<R>) {
  return async (args: LoaderFunctionArgs): Promise<R> => {
    try {
      return await work((await visitOf(routeId, scope, args, "read")) as VisitOf[S]);
    } catch (error) {
      throw answered(error, args, true);
    }
  };
}

/** An action guarded like `load`; the form comes parsed, with at most one value a field. */
export function act<S extends PageScope, R>(
  routeId: string,
  scope: S,
  work: (visit: VisitOf[S], form: Form) => Promise<R>,
  options?: FormOptions,
) {
  return async (args: ActionFunctionArgs): Promise<R> => {
    try {
      if (args.request.method !== "POST") throw new AppError("method_not_allowed");
      const visit = (await visitOf(routeId, scope, args, "write")) as VisitOf[S];
      return await work(visit, await readForm(args.request, options));
    } catch (error) {
      throw answered(error, args, false);
    } finally {
      forgetRecent(deps());
    }
  };
}

/** The loader of an address that only takes forms. */
export async function formsOnly(args: LoaderFunctionArgs): Promise<never> {
  throw answered(new AppError("method_not_allowed"), args, true);
}

/** The action of an address that is only looked at. */
export async function looksOnly(args: ActionFunctionArgs): Promise<never> {
  throw answered(new AppError("method_not_allowed"), args, false);
}

async function visitOf(routeId: string, scope: PageScope, args: LoaderFunctionArgs, way: "read" | "write") {
  const guard: Guard | undefined = routeGuards[routeId];
  if (guard?.scope !== scope) throw new Error(`${routeId} is guarded as ${guard?.scope}, not as ${scope}`);
  const { request, params, context } = args;
  const { account } = context;
  const visit: Visit = { deps: deps(), request, params, context, account };
  const action = guard[way];
  if (way === "write" && !action) throw new AppError("method_not_allowed");
  if (scope === "public") return visit;
  if (scope === "demo") {
    if (!visit.deps.config.demo) throw new AppError("not_found");
    return visit;
  }
  if (scope === "account") {
    if (!account) throw new AppError("sign_in_needed");
    return visit;
  }
  const asked = {
    slug: params.slug ?? "",
    number: scope === "session" ? (params.n ?? "") : undefined,
    changes: way === "write",
  };
  return { ...visit, ...(await enter(visit.deps, account, action as Action, asked)) };
}

/** Turns a refusal into the page that explains it; strangers are led to the sign-in page. */
function answered(error: unknown, { request, context }: LoaderFunctionArgs, mayRedirect: boolean): unknown {
  if (!(error instanceof AppError)) return error;
  if (error.code === "sign_in_needed" && mayRedirect) {
    const url = new URL(request.url);
    return redirect(`/sign-in?next=${encodeURIComponent(url.pathname.replace(/\.data$/, "") + url.search)}`);
  }
  const t = translator(context.language, cataloguesOf(context.language));
  const body = {
    code: error.code,
    message: t(`errors:${error.sentence}`, error.details),
    requestId: context.requestId,
  };
  const allow = error.code === "method_not_allowed" ? { Allow: mayRedirect ? "POST" : "GET, HEAD" } : null;
  return Response.json(body, { status: error.status, headers: { ...retryAfter(error), ...allow } });
}
