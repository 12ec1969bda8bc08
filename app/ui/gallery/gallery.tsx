import { Page } from "../page";
import { PageTitle } from "../page-title";
import { TooltipProvider } from "../tooltip";
import { Controls } from "./controls";
import { Forms } from "./forms";
import { Layouts } from "./layouts";
import { Signs } from "./signs";
import { Tokens } from "./tokens";

const themes = ["light", "dark"] as const;

/** Every piece in both themes with its states. For those who build screens; its words are examples and not translated. */
export function Gallery() {
  return (
    <Page>
      <PageTitle
        eyebrow="For builders"
        title="The pieces of Distretto"
        lead="Every piece of app/ui in both themes. Build screens from these, and add a piece here when a screen needs a new one."
      />
      <TooltipProvider>
        <div className="flex flex-col gap-16">
          {themes.map((theme) => (
            <section
              key={theme}
              aria-label={`${theme} theme`}
              data-theme={theme}
              className="-mx-4 flex flex-col gap-12 rounded px-4 py-10 md:-mx-8 md:px-8"
            >
              <h2 className="font-serif text-28">{theme === "light" ? "Light" : "Dark, the room"}</h2>
              <Tokens />
              <Controls theme={theme} />
              <Forms theme={theme} />
              <Signs />
              <Layouts theme={theme} />
            </section>
          ))}
        </div>
      </TooltipProvider>
    </Page>
  );
}
