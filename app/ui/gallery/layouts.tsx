import { Button } from "../button";
import { DefinitionList } from "../definition-list";
import { EmptyState } from "../empty-state";
import { Notice } from "../notice";
import { Prose } from "../prose";
import { SiteMark } from "../site-mark";
import { Skeleton } from "../skeleton";
import { Status } from "../status";
import { Table } from "../table";
import { Shelf } from "./shelf";

const sites = [
  { city: "Sofia", country: "BG", people: 3, ready: true },
  { city: "Istanbul", country: "TR", people: 12, ready: false },
];

/** What holds other things. */
export function Layouts({ theme }: { theme: string }) {
  return (
    <>
      <Shelf title="Notice" stack>
        <Notice title="Session 4 is open" action={<Button look="primary">Join</Button>}>
          The film begins when five cities are here.
        </Notice>
        <Notice tone="hold" title="Held for discussion 2 of 4">
          Could this grow in your city?
        </Notice>
        <Notice tone="problem" title="The line to Moscow is poor">
          Sound continues, the film too. The picture comes back by itself.
        </Notice>
      </Shelf>
      <Shelf title="Table, definition list" stack>
        <Table
          caption={`Sites, ${theme}`}
          rows={sites}
          rowKey={(site) => site.city}
          columns={[
            { id: "city", label: "City", cell: (site) => <SiteMark city={site.city} country={site.country} /> },
            { id: "people", label: "People", cell: (site) => site.people, number: true },
            {
              id: "state",
              label: "State",
              cell: (site) => (
                <Status tone={site.ready ? "answered" : "waiting"}>{site.ready ? "ready" : "film loading"}</Status>
              ),
            },
          ]}
        />
        <DefinitionList
          items={[
            { term: "Promoter", description: "Milan Chamber of Commerce" },
            { term: "Language", description: "English" },
          ]}
        />
      </Shelf>
      <Shelf title="Prose" stack>
        <Prose html="<h2>One chair, many hands</h2><p>In Manzano a chair passes through many small firms before it is sold. Each does one thing well, and all of them stand on the same road.</p><blockquote>Copy the way of working together, not the building.</blockquote><ul><li>A platform everybody trusts</li><li>Services firms are ready to pay for</li></ul>" />
      </Shelf>
      <Shelf title="Empty state, skeleton" stack>
        <EmptyState title="No questions yet" action={<Button look="primary">Ask the expert</Button>}>
          Yours will be the first. The answer comes by mail and stands here afterwards.
        </EmptyState>
        <Skeleton />
      </Shelf>
    </>
  );
}
