import { createContext, type ReactNode, useContext, useMemo } from "react";
import { type Catalogues, type Translate, translator } from "./translate";

const Context = createContext<{ language: string; t: Translate }>({ language: "en", t: (key) => key });

/** Gives the page its language. */
export function Language(props: { language: string; catalogues: Catalogues; children: ReactNode }) {
  const value = useMemo(
    () => ({ language: props.language, t: translator(props.language, props.catalogues) }),
    [props.language, props.catalogues],
  );
  return <Context.Provider value={value}>{props.children}</Context.Provider>;
}

/** Texts by key: `t("room:leave")`. */
export function useT(): Translate {
  return useContext(Context).t;
}

export function useLanguage(): string {
  return useContext(Context).language;
}
