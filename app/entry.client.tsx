import { RemixBrowser } from "@remix-run/react";
import { startTransition } from "react";
import { hydrateRoot } from "react-dom/client";
import { loadCatalogues } from "./i18n/load";
import { Language } from "./i18n/use-t";

// Tells the server the reader's zone, so that pages come with the right times.
document.cookie = `tz=${Intl.DateTimeFormat().resolvedOptions().timeZone}; Path=/; SameSite=Lax; Max-Age=31536000`;

const language = document.documentElement.lang;
const catalogues = await loadCatalogues(language);

startTransition(() => {
  hydrateRoot(
    document,
    <Language language={language} catalogues={catalogues}>
      <RemixBrowser />
    </Language>,
  );
});
