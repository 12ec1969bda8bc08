import "../../../i18n/showcase-texts";
import { lazy, Suspense } from "react";
import { keepTrying } from "../../../ui/keep-trying";
import { useLive } from "./live-context";
import { useRoomFacts } from "./room-facts";
import { slidesAddress } from "./slides-address";

// pdf.js is loaded when slides come on the stage, and not before.
const SlideView = lazy(() => keepTrying(() => import("../../showcase/ui/slide-view")));

/** The slides of the city that presents, on everybody's page. */
export default function SlidesSlot() {
  const facts = useRoomFacts();
  const { slot, page } = useLive().state.showcase;
  if (!slot?.slides) return null;
  const city = facts.sites.find(({ slug }) => slug === slot.site)?.city ?? slot.site;
  return (
    <Suspense fallback={null}>
      <SlideView address={slidesAddress(facts, slot.slides.id)} slides={slot.slides} page={page} city={city} />
    </Suspense>
  );
}
