import { useState } from "react";
import { useT } from "../../../i18n/use-t";
import type { FilmState } from "../state";

/** Covers the picture while this browser looks for its place, with the picture that comes: nobody needs to see the search. */
export function Still({ film, stills, frame }: { film: FilmState; stills: number; frame: number | null }) {
  const t = useT();
  const [none, setNone] = useState<string | null>(null);
  const poster = `/api/films/${film.filmId}/poster.jpg`;
  const second = Math.min(stills - 1, Math.floor((frame ?? 0) / film.fps));
  const still = frame === null || stills === 0 ? poster : `/api/films/${film.filmId}/stills/${second}.jpg`;
  return (
    <div className="absolute inset-0 flex items-center justify-center bg-[#000]">
      <img
        src={still === none ? poster : still}
        alt=""
        onError={() => setNone(still)}
        className="aspect-video max-h-full w-full object-contain"
      />
      <p className="absolute top-4 rounded-full bg-[#14181a]/80 px-4 py-1.5 text-15 text-[#e9e6df]">{t("film:veil")}</p>
    </div>
  );
}
