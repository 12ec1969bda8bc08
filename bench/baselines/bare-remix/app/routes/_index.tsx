import { useLoaderData } from "@remix-run/react";

/** About as much text as the session's page has, from memory. */
const rows = Array.from({ length: 60 }, (_, number) => ({
  number,
  title: `Row ${number} of a page that has a title, a time and a text`,
  at: new Date(1_767_225_600_000 + number * 3_600_000).toISOString(),
  text: "Small firms close together buy from one another, train each other's people and copy each other's machines.",
}));

export const loader = async () => ({ rows });

export default function Page() {
  const { rows: shown } = useLoaderData<typeof loader>();
  return (
    <main>
      <h1>A page</h1>
      <ol>
        {shown.map((row) => (
          <li key={row.number} className="flex items-baseline gap-4 border-b py-4">
            <h2 className="text-lg font-semibold">{row.title}</h2>
            <time dateTime={row.at}>{row.at}</time>
            <p className="max-w-prose text-muted">{row.text}</p>
          </li>
        ))}
      </ol>
    </main>
  );
}
