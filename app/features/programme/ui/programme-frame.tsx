import type { ReactNode } from "react";
import { useT } from "../../../i18n/use-t";
import { useFrame } from "../../../ui/frame";
import { Page } from "../../../ui/page";
import type { ProgrammeRef } from "../views";
import { programmePath } from "./paths";

/** A page of a programme: its name in the header, its pages below. */
export function ProgrammeFrame(props: { programme: ProgrammeRef; children: ReactNode; width?: "page" | "reading" }) {
  const t = useT();
  const { slug, title, crew } = props.programme;
  const signedIn = useFrame().account !== null;
  const home = programmePath(slug);
  const nav = [
    { to: home, label: t("programme:nav.programme"), end: true },
    ...(signedIn ? [{ to: `${home}/people`, label: t("programme:nav.people") }] : []),
    ...(signedIn ? [{ to: `${home}/surveys`, label: t("programme:nav.surveys") }] : []),
    ...(signedIn ? [{ to: `${home}/cases`, label: t("programme:nav.cases") }] : []),
    ...(signedIn ? [{ to: `${home}/search`, label: t("programme:nav.search") }] : []),
    ...(signedIn ? [{ to: `${home}/assessment`, label: t("programme:nav.assessment") }] : []),
    ...(crew ? [{ to: `${home}/film`, label: t("programme:nav.film") }] : []),
    ...(crew ? [{ to: `${home}/mail`, label: t("programme:nav.mail") }] : []),
  ];
  return (
    <Page programme={{ title, to: home }} nav={nav} width={props.width}>
      {props.children}
    </Page>
  );
}
