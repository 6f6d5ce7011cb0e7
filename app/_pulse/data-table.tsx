interface DataTableProps {
  caption: string;
  /** The first one is over the names of the rows. */
  head: readonly string[];
  rows: readonly { key: string; cells: readonly string[] }[];
}

/** The numbers of a chart; the first cell of each row names it. */
export function DataTable({ caption, head, rows }: DataTableProps) {
  return (
    <table className="w-full border-collapse tabular-nums">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          {head.map((name) => (
            <th key={name} scope="col" className="border-b px-2 py-1 text-start font-semibold text-ink-2">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, cells: [name, ...rest] }) => (
          <tr key={key}>
            <th scope="row" className="border-b px-2 py-0.5 text-start font-normal text-ink-2">
              <bdi>{name}</bdi>
            </th>
            {rest.map((cell, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place in the row
              <td key={at} className="border-b px-2 py-0.5">
                <bdi>{cell}</bdi>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
