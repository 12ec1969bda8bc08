import { Mark, Wordmark } from "../mark";
import { Shelf } from "./shelf";

const swatches = [
  ["paper", "bg-paper"],
  ["raised", "bg-raised"],
  ["sunken", "bg-sunken"],
  ["accent", "bg-accent"],
  ["accent-quiet", "bg-accent-quiet"],
  ["copper", "bg-copper"],
  ["copper-quiet", "bg-copper-quiet"],
  ["danger", "bg-danger"],
  ["danger-quiet", "bg-danger-quiet"],
  ["edge", "bg-edge"],
  ["line", "bg-line"],
] as const;

/** Mark, colours and type. */
export function Tokens() {
  return (
    <>
      <Shelf title="Mark">
        <Mark size={16} />
        <Mark size={32} />
        <Mark size={64} className="text-accent" />
        <Mark size={128} className="text-accent" />
        <Wordmark size={24} />
        <Wordmark size={48} />
      </Shelf>
      <Shelf title="Colours">
        {swatches.map(([name, fill]) => (
          <span key={name} className="flex w-24 flex-col gap-1 text-14 text-muted">
            <span className={`h-12 rounded border border-line ${fill}`} />
            {name}
          </span>
        ))}
      </Shelf>
      <Shelf title="Type" stack>
        <p className="font-serif text-40">Könnten wir das? Може ли това да порасне? 40</p>
        <p className="font-serif text-28">Endüstriyel kümeler ve aile · Ćilibar, šljiva, đak 28</p>
        <p className="font-serif text-22">One chair, a hundred workshops 22</p>
        <p className="text-18">A reading: firms that compete in the morning share a machine in the afternoon. 18</p>
        <p>
          Body text with a <a href="#content">link to the top</a>, <strong>weight</strong> and <em>voice</em>. 16
        </p>
        <p className="text-15">In the room. 15</p>
        <p className="text-14 text-muted">Under things, muted. 14</p>
        <p className="clock text-22">1:11:07 · 2:38:44</p>
      </Shelf>
    </>
  );
}
