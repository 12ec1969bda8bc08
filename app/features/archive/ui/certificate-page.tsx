import { useLanguage, useT } from "../../../i18n/use-t";
import { dateFormat } from "../../../ui/date-format";
import { Mark } from "../../../ui/mark";
import { Notice } from "../../../ui/notice";
import { Page } from "../../../ui/page";
import type { CertificateView } from "../views";

/** A certificate as anybody may check it who holds its code; whose it is gets it on paper too. */
export function CertificatePage({ certificate, pdfHref }: { certificate: CertificateView; pdfHref: string | null }) {
  const t = useT();
  const language = useLanguage();
  const { name, programme, promoter, sessions, held, minutes, issuedAt, code } = certificate;
  const words = { timeZone: "UTC", day: "numeric", month: "long", year: "numeric" } as const;
  const date = dateFormat(language === "en" ? "en-GB" : language, words).format(new Date(issuedAt));
  return (
    <Page width="reading">
      <Notice title={t("archive:certificate.valid")}>{t("archive:certificate.validText")}</Notice>
      <article className="mt-8 rounded border border-line bg-raised px-6 py-8 text-center md:px-12 md:py-12">
        <span className="inline-flex text-accent">
          <Mark size={48} />
        </span>
        <h1 className="mt-4 font-serif text-28 font-[560]">{t("archive:certificate.title")}</h1>
        <p className="mt-8 text-muted">{t("archive:certificate.of")}</p>
        <p className="mt-2 font-serif text-28 break-words">{name}</p>
        <p className="mt-6 text-muted">{t("archive:certificate.has")}</p>
        <p className="mt-2 font-serif text-22">{programme}</p>
        {promoter && <p className="mt-1 text-muted">{t("archive:certificate.by", { promoter })}</p>}
        <p className="mt-6">{t("archive:certificate.sessions", { count: sessions.length, held })}</p>
        <ul className="mt-2">
          {sessions.map((session) => (
            <li key={session.number}>
              {session.number}. {session.title}
            </li>
          ))}
        </ul>
        <p className="mt-2 text-muted">{t("archive:certificate.minutes", { minutes })}</p>
        <p className="mt-8">{t("archive:certificate.issued", { date })}</p>
        <p className="mt-1 font-mono text-14 break-all text-muted">{t("archive:certificate.code", { code })}</p>
      </article>
      {pdfHref && (
        <p className="mt-6">
          <a href={pdfHref} download>
            {t("archive:certificate.pdf")}
          </a>
        </p>
      )}
    </Page>
  );
}
