import "../i18n/archive-texts";
import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findCertificate, keepsCertificate } from "../features/archive/find-certificate.server";
import { CertificatePage } from "../features/archive/ui/certificate-page";
import { standingOf } from "../features/people/standing-of.server";
import { load, looksOnly } from "../http/page.server";

export const loader = load("routes/certificates.$code", "public", async ({ deps, params, account }) => {
  const { client } = deps.db;
  const { certificate, owner } = await findCertificate(client, params.code ?? "");
  const { programme } = owner;
  const standing = account && (await standingOf(client, programme.id, account, deps.clock.now()));
  const file = `/api/programmes/${programme.slug}/certificates/${certificate.code}/certificate.pdf`;
  return { certificate, pdfHref: standing && keepsCertificate(owner, standing) ? file : null };
});

export const action = looksOnly;

/** Whoever has the code may look; no search engine needs to know. */
export const meta: MetaFunction = () => [{ title: "Certificate · Distretto" }, { name: "robots", content: "noindex" }];

export default function Certificate() {
  return <CertificatePage {...useLoaderData<typeof loader>()} />;
}
