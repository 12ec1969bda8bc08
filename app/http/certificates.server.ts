import { AppError } from "../errors";
import { certificateSheet } from "../features/archive/certificate-sheet.server";
import { findCertificate, keepsCertificate } from "../features/archive/find-certificate.server";
import type { Call } from "./call.server";
import { sendPdf } from "./pdf.server";
import type { Scope } from "./scope.server";
import { textsOf } from "./texts.server";

/** A certificate on paper, for whose it is and for the organiser. */
export async function getCertificatePdf(call: Call, { programme, standing }: Scope): Promise<void> {
  const { deps, req, language } = call;
  const { certificate, owner } = await findCertificate(deps.db.client, req.params.code ?? "");
  if (owner.programme.id !== programme.id || !keepsCertificate(owner, standing)) throw new AppError("not_found");
  const url = `${deps.config.publicUrl}/certificates/${certificate.code}`;
  const about = { t: textsOf(language), language, url, at: deps.clock.now() };
  await sendPdf(call, `certificate-${programme.slug}`, certificateSheet(certificate, about));
}
