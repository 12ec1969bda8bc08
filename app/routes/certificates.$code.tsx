import "../i18n/archive-texts";
import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findCertificate } from "../features/archive/find-certificate.server";
import { CertificatePage } from "../features/archive/ui/certificate-page";
import { load, looksOnly } from "../http/page.server";

export const loader = load("routes/certificates.$code", "public", async ({ deps, params }) => ({
  certificate: await findCertificate(deps.db.client, params.code ?? ""),
}));

export const action = looksOnly;

/** Whoever has the code may look; no search engine needs to know. */
export const meta: MetaFunction = () => [{ title: "Certificate · Distretto" }, { name: "robots", content: "noindex" }];

export default function Certificate() {
  return <CertificatePage {...useLoaderData<typeof loader>()} />;
}
