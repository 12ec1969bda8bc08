import { cx } from "../../../../ui/cx";
import { pointOf, radarBox, radarMiddle, rings, shapeOf, spokes } from "../radar";

export interface RadarLine {
  id: string;
  label: string;
  values: (number | null)[];
  /** Stroke colour as classes of `text-…`, and a dash pattern: colour is never the only sign. */
  look: string;
  dash?: string;
}

/** Scores on axes around a middle, one closed line each, with a legend. The table beside it says the same in figures. */
export function RadarChart({ axes, lines, label }: { axes: string[]; lines: RadarLine[]; label: string }) {
  const count = axes.length;
  const [x0, y0] = radarMiddle;
  const drawn = lines.filter(({ values }) => values.some((value) => value !== null));
  return (
    <figure className="m-0">
      <svg viewBox={`0 0 ${radarBox[0]} ${radarBox[1]}`} role="img" aria-label={label} className="w-full max-w-xl">
        <g className="fill-none stroke-line">
          {rings(count).map((d) => (
            <path key={d} d={d} />
          ))}
          {spokes(count).map(({ end: [x, y] }) => (
            <path key={`${x} ${y}`} d={`M${x0} ${y0}L${x} ${y}`} />
          ))}
        </g>
        <g className="fill-muted text-[9px]">
          {[1, 3, 5].map((score) => {
            const [x, y] = pointOf(0, count, score);
            return (
              <text key={score} x={x + 4} y={y + 9}>
                {score}
              </text>
            );
          })}
        </g>
        {drawn.map((line) => (
          <RadarShape key={line.id} line={line} />
        ))}
        <g className="fill-ink text-[11px]">
          {spokes(count).map(({ label: { x, y, anchor } }, i) => (
            <text key={axes[i]} x={x} y={y} textAnchor={anchor}>
              {axes[i]}
            </text>
          ))}
        </g>
      </svg>
      <figcaption>
        <ul className="mt-2 flex flex-wrap gap-x-6 gap-y-1 text-15">
          {drawn.map(({ id, label: name, look, dash }) => (
            <li key={id} className="flex items-center gap-2">
              <svg viewBox="0 0 28 8" width="28" height="8" aria-hidden="true" className={look}>
                <path d="M0 4H28" stroke="currentColor" strokeWidth="2.5" strokeDasharray={dash} />
              </svg>
              {name}
            </li>
          ))}
        </ul>
      </figcaption>
    </figure>
  );
}

function RadarShape({ line: { values, look, dash } }: { line: RadarLine }) {
  const { path, points } = shapeOf(values);
  return (
    <g className={cx(look, "fill-none")}>
      <path d={path} stroke="currentColor" strokeWidth="2" strokeDasharray={dash} />
      {points.map(([x, y]) => (
        <circle key={`${x} ${y}`} cx={x} cy={y} r="3" fill="currentColor" />
      ))}
    </g>
  );
}
