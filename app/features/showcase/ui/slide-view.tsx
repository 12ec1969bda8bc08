import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { useT } from "../../../i18n/use-t";
import { keepTrying } from "../../../ui/keep-trying";
import type { Slides } from "../state";
import { Deck } from "./deck";

interface Props {
  /** Where the slides are fetched. */
  address: string;
  slides: Slides;
  page: number;
  city: string;
}

/** The page of the slides that everybody sees, as large as its place. A page that was drawn ahead stands there at once. */
export default function SlideView({ address, slides, page, city }: Props) {
  const t = useT();
  const place = useRef<HTMLDivElement>(null);
  const deck = useDeck(address);
  const width = useWidth(place, slides);
  const [words, setWords] = useState("");
  const [shown, setShown] = useState<number | null>(null);

  useLayoutEffect(() => {
    if (!deck || width === 0) return;
    let wanted = true;
    const show = (canvas: HTMLCanvasElement) => {
      if (!wanted || !place.current) return;
      canvas.className = "max-h-full max-w-full object-contain";
      place.current.replaceChildren(canvas);
      place.current.dataset.slide = String(page);
      setShown(page);
      deck.drawNear(page, width);
    };
    const ready = deck.ready(page, width);
    if (ready) show(ready);
    else void deck.draw(page, width).then(show, () => undefined);
    void deck.words(page).then(
      (said) => wanted && setWords(said),
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [deck, page, width]);

  return (
    <div className="relative flex min-h-0 min-w-0 flex-1 flex-col">
      <div
        ref={place}
        role="img"
        aria-label={t("showcase:page.of", { city, page, pages: slides.pages })}
        className="flex min-h-0 min-w-0 flex-1 items-center justify-center overflow-hidden"
      />
      <p className="sr-only">{words}</p>
      {shown === null && (
        <p role="status" className="absolute inset-0 m-auto h-fit text-center text-muted">
          {t("showcase:loading")}
        </p>
      )}
    </div>
  );
}

/** The slides at this address; null until they are here. Goes on trying while the line is down. */
function useDeck(address: string): Deck | null {
  const [deck, setDeck] = useState<Deck | null>(null);
  useEffect(() => {
    let wanted = true;
    let opened: Deck | null = null;
    setDeck(null);
    const open = async () => (wanted ? Deck.open(address) : null);
    void keepTrying(open).then((made) => {
      opened = made;
      if (wanted) setDeck(made);
      else made?.close();
    });
    return () => {
      wanted = false;
      opened?.close();
    };
  }, [address]);
  return deck;
}

/** How wide a page stands in its place (device pixels). */
function useWidth(place: React.RefObject<HTMLElement>, { width, height }: Slides): number {
  const [pixels, setPixels] = useState(0);
  useEffect(() => {
    const box = place.current;
    if (!box) return;
    const measure = () =>
      setPixels(Math.round(Math.min(box.clientWidth, (box.clientHeight * width) / height) * devicePixelRatio));
    const observer = new ResizeObserver(measure);
    observer.observe(box);
    return () => observer.disconnect();
  }, [place, width, height]);
  return pixels;
}
