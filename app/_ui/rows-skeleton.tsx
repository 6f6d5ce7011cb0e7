const ROWS = ["a", "b", "c", "d", "e", "f", "g", "h"];

/** Still shapes of rows while the list is on its way. */
export function RowsSkeleton({ label }: { label: string }) {
  return (
    <div role="status" aria-label={label}>
      {ROWS.map((row) => (
        <div key={row} className="space-y-2.5 border-b px-4 py-4">
          <div className="skeleton h-3 w-24" />
          <div className="skeleton h-4 w-4/5" />
          <div className="skeleton h-3 w-2/5" />
        </div>
      ))}
    </div>
  );
}
