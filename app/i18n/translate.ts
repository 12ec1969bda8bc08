/** Catalogues of one language: namespace → key → text, in i18next's JSON format (`{{name}}`, `key_one`, `key_other`). */
export type Catalogues = Record<string, Record<string, string>>;

export type Values = Record<string, string | number>;

/** Made once a language: making one costs more than most pages' texts. */
const pluralRules = new Map<string, Intl.PluralRules>();

export type Translate = (key: string, values?: Values) => string;

/** Makes `t("room:hand.raise", { count: 2 })`. An unknown key comes back as itself, so that it is seen and mended. */
export function translator(language: string, catalogues: Catalogues): Translate {
  const plural = pluralRules.get(language) ?? new Intl.PluralRules(language);
  pluralRules.set(language, plural);
  return (key, values = {}) => {
    const [namespace = "", name = ""] = key.split(":", 2);
    const texts = catalogues[namespace] ?? {};
    const counted = typeof values.count === "number" ? texts[`${name}_${plural.select(values.count)}`] : undefined;
    const text = counted ?? texts[`${name}_other`] ?? texts[name];
    return text === undefined ? key : text.replace(/\{\{(\w+)\}\}/g, (_, field: string) => String(values[field] ?? ""));
  };
}
