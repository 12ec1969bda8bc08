import type { Guard } from "../../app/http/policy-map";

/** A route module: its id as Remix names it, and its source. */
export interface RouteFile {
  id: string;
  source: string;
}

const wrapperOf = { loader: "load", action: "act" } as const;

/** The loader of an address that only takes forms, the action of one that is only looked at. */
const refusesAll = { loader: /export const loader = formsOnly;/, action: /export const action = looksOnly;/ };

/**
 * A sentence for every way in that the policy map does not guard: a route it does not name, a loader or action outside `load` and
 * `act`, under another route's id or another scope, or an action without a permission; and for entries without a route.
 */
export function unguarded(files: RouteFile[], guards: Record<string, Guard>): string[] {
  const strays = Object.keys(guards).filter((id) => id !== "root" && !files.some((file) => file.id === id));
  return [...files.flatMap((file) => problemsOf(file, guards)), ...strays.map((id) => `${id}: there is no such route`)];
}

function problemsOf({ id, source }: RouteFile, guards: Record<string, Guard>): string[] {
  const guard = guards[id];
  if (!guard) return [`${id}: is not named in app/http/policy-map.ts`];
  return (["loader", "action"] as const).flatMap((part) => {
    const exported = new RegExp(
      `export (?:(?:async )?(?:const|let|var|function)\\*? ${part}\\b|\\{[^}]*\\b${part}\\b)`,
    );
    if (!exported.test(source) || refusesAll[part].test(source)) return [];
    const use = new RegExp(`export const ${part} = ${wrapperOf[part]}\\(\\s*("[^"]*"|id),\\s*"(\\w+)"`).exec(source);
    if (!use) return [`${id}: its ${part} is not made by ${wrapperOf[part]}()`];
    const named = use[1] === "id" ? /const id = "([^"]*)"/.exec(source)?.[1] : use[1]?.slice(1, -1);
    return [
      named === id ? "" : `${id}: its ${part} uses the guard of ${named}`,
      use[2] === guard.scope ? "" : `${id}: its ${part} says ${use[2]}, the policy map ${guard.scope}`,
      part === "action" && !guard.write ? `${id}: has an action, but the policy map gives it no write permission` : "",
    ].filter(Boolean);
  });
}
