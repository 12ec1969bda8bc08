import type { Letter } from "./letter";

type Say = (key: string, values?: Record<string, string | number>) => string;

/** The sign-in mail: the code in subject and first line, the link alone on its line. */
export function signInLetter(language: string, { code, url }: { code: string; url: string }, t: Say): Letter {
  return {
    language,
    subject: t("signIn.subject", { code }),
    asksReply: false,
    blocks: [
      { kind: "lead", text: t("signIn.lead", { code }) },
      { kind: "link", label: t("signIn.link"), url },
      { kind: "text", text: t("signIn.life") },
    ],
    footer: t("signIn.footer"),
  };
}
