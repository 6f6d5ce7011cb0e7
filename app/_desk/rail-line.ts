/** The classes of a line of the rail, for whatever stands in it. */
export const RAIL_LINE =
  "relative flex h-8 w-full items-center gap-2.5 rounded-md px-2.5 text-sm text-ink-2 hover:bg-hover hover:text-ink aria-[current=page]:bg-accent-soft aria-[current=page]:font-semibold aria-[current=page]:text-accent";
