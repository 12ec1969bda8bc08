import type { ReactNode } from "react";

/** Simplified on purpose: at 16 px an emblem is a blot, so Croatia and Serbia carry their fields, not their arms in full. */
const flags: Record<string, ReactNode> = {
  BG: <Bands colours={["#ffffff", "#00966e", "#d62612"]} />,
  HR: (
    <>
      <Bands colours={["#d6232a", "#ffffff", "#1b3f93"]} />
      <path d="M9.5 4.5h5v4.2a2.5 2.5 0 0 1-5 0z" fill="#ffffff" stroke="#d6232a" strokeWidth=".5" />
      <path
        d="M9.5 4.5h1.25v1.5H9.5zM12 4.5h1.25v1.5H12zM10.75 6H12v1.5h-1.25zM13.25 6h1.25v1.5h-1.25zM9.5 7.5h1.25V9H9.5zM12 7.5h1.25V9H12z"
        fill="#d6232a"
      />
    </>
  ),
  RS: (
    <>
      <Bands colours={["#c6363c", "#0c4076", "#ffffff"]} />
      <path d="M6.5 4.5h4v4a2 2 0 0 1-4 0z" fill="#c6363c" stroke="#ffffff" strokeWidth=".5" />
      <path d="M8.5 5.3v4.2M7 7.2h3" stroke="#ffffff" strokeWidth=".8" />
      <path d="m6.8 4 .4-1.4.7.7.6-1 .6 1 .7-.7.4 1.4z" fill="#edb92e" />
    </>
  ),
  TR: (
    <>
      <path d="M0 0h24v16H0z" fill="#e30a17" />
      <path d="M11.9 10.8a4 4 0 1 1 0-5.6 3.2 3.2 0 1 0 0 5.6" fill="#ffffff" />
      <path d="m16.6 8-3.2 1.05 2-2.75v3.4l-2-2.75z" fill="#ffffff" />
    </>
  ),
  RU: <Bands colours={["#ffffff", "#0039a6", "#d52b1e"]} />,
  IT: (
    <>
      <path d="M0 0h8v16H0z" fill="#008c45" />
      <path d="M8 0h8v16H8z" fill="#f4f9ff" />
      <path d="M16 0h8v16h-8z" fill="#cd212a" />
    </>
  ),
};

function Bands({ colours }: { colours: [string, string, string] }) {
  return colours.map((colour, at) => <path key={colour} d={`M0 ${(at * 16) / 3}h24v5.4H0z`} fill={colour} />);
}

/** A country's flag by its two letters; nothing for countries we have not drawn. Decorative: the city stands beside it. */
export function Flag({ country, width = 21 }: { country: string; width?: number }) {
  const flag = flags[country.toUpperCase()];
  if (!flag) return null;
  return (
    <svg
      viewBox="0 0 24 16"
      width={width}
      height={(width * 2) / 3}
      aria-hidden="true"
      className="shrink-0 rounded-[2px] outline outline-1 -outline-offset-1 outline-ink/15"
    >
      {flag}
    </svg>
  );
}
