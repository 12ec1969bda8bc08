import qrcode from "qrcode";
import type { Translate } from "../../i18n/translate";
import type { Drawing, Sheet } from "../../ports/pdf";
import { dateFormat } from "../../ui/date-format";
import type { CertificateView } from "./views";

interface About {
  t: Translate;
  language: string;
  /** Where anybody can check it: the whole address. */
  url: string;
  /** When it is printed (ms). */
  at: number;
}

/** A certificate on paper: one page, with the address that proves it as a QR code and in letters. */
export function certificateSheet(certificate: CertificateView, { t, language, url, at }: About): Sheet {
  const { name, programme, promoter, sessions, held, minutes, issuedAt } = certificate;
  const date = dayOf(issuedAt, language);
  return {
    ...{ title: t("archive:certificate.title"), above: promoter, language, at, zone: "UTC", look: "certificate" },
    blocks: [
      { kind: "text", text: t("archive:certificate.of"), quiet: true },
      { kind: "display", text: name },
      { kind: "text", text: t("archive:certificate.has"), quiet: true },
      { kind: "heading", text: programme },
      { kind: "text", text: t("archive:certificate.sessions", { count: sessions.length, held }) },
      { kind: "text", text: sessions.map(({ number, title }) => `${number}. ${title}`).join(" · "), quiet: true },
      {
        kind: "text",
        text: `${t("archive:certificate.minutes", { minutes })} · ${t("archive:certificate.issued", { date })}`,
      },
      qrOf(url),
      { kind: "text", text: `${t("archive:certificate.check")} ${url}`, quiet: true },
    ],
  };
}

/** "23 March 2027", by the clock of no place in particular. */
const dayOf = (instant: string, language: string): string =>
  dateFormat(language === "en" ? "en-GB" : language, {
    ...{ timeZone: "UTC", day: "numeric", month: "long", year: "numeric" },
  }).format(new Date(instant));

/** Light around a QR code, in its modules (ISO/IEC 18004 asks for four). */
const quiet = 4;

/** The address as a QR code: a drawing of dark squares. */
function qrOf(url: string): Drawing {
  const { size, data } = qrcode.create(url, { errorCorrectionLevel: "M" }).modules;
  const dark = Array.from(data, (bit, i) =>
    bit ? `M${(i % size) + quiet} ${Math.floor(i / size) + quiet}h1v1h-1z` : "",
  );
  const all = size + 2 * quiet;
  return {
    kind: "drawing",
    box: [all, all],
    width: 76,
    shapes: [{ kind: "path", d: dark.join(""), fill: "#000000" }],
  };
}
