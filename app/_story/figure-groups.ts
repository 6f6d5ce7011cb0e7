import { contradict, spanOf, standing } from "@/lib/domain/figure.ts";
import type { Report, Story, StoryFigure } from "@/lib/protocol/rows.ts";

/** What the reports of a story say of one kind of number. */
export interface FigureGroup {
  kind: StoryFigure["kind"];
  /** In the order in which they were entered, those that count no more among them. */
  figures: StoryFigure[];
  /** How many of them count. */
  counted: number;
  span: { low: number; high: number } | undefined;
  conflict: boolean;
}

/** A story's figures by kind, in the order in which each kind was first named. */
export function figureGroups({ figures }: Story, reports: readonly Report[]): FigureGroup[] {
  const killed = new Set(reports.flatMap(({ id, state }) => (state === "killed" ? id : [])));
  const kinds = [...new Set(figures.map(({ kind }) => kind))];
  return kinds.map((kind) => {
    const group = figures.filter((figure) => figure.kind === kind);
    const counts = standing(group, killed);
    const conflict = counts.some((one) => counts.some((other) => contradict(one, other)));
    return { kind, figures: group, counted: counts.length, span: spanOf(counts), conflict };
  });
}
