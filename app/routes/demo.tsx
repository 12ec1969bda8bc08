import "../i18n/demo-texts";
import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { DemoPage } from "../features/people/ui/demo-page";
import { demoView } from "../features/programme/demo-view.server";
import { load } from "../http/page.server";

export const loader = load("routes/demo", "demo", ({ deps }) => demoView(deps.db.client));

export const meta: MetaFunction = () => [{ title: "Demo · Distretto" }];

export default function Demo() {
  return <DemoPage {...useLoaderData<typeof loader>()} />;
}
