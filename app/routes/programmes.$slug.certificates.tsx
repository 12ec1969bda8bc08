import "../i18n/archive-texts";
import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { AppError } from "../errors";
import { issueCertificate } from "../features/archive/issue-certificate.server";
import { seenProgress } from "../features/archive/seen-progress.server";
import { CertificatesPage } from "../features/archive/ui/certificates-page";
import { act, load } from "../http/page.server";

const id = "routes/programmes.$slug.certificates";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.programme.title ?? "Distretto" }];

export const loader = load(id, "programme", async ({ deps, programme, standing, crew, may }) => ({
  ...(await seenProgress(deps, programme.id, { standing, may })),
  programme: { slug: programme.slug, title: programme.title, crew },
}));

export const action = act(id, "programme", async ({ deps, programme, standing, may }, { holder }) => {
  const { progress } = await seenProgress(deps, programme.id, { standing, may });
  const wanted = progress.find((one) => one.holder.id === holder);
  if (!wanted) throw new AppError("not_found");
  return redirect(`/certificates/${await issueCertificate(deps, programme.id, wanted)}`);
});

export default function Certificates() {
  return <CertificatesPage {...useLoaderData<typeof loader>()} />;
}
