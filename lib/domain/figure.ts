import type { CommandInput } from "../protocol/commands.ts";
import { AppError } from "../protocol/errors.ts";
import type { Report, Story, StoryFigure } from "../protocol/rows.ts";
import type { Actor } from "./actor.ts";
import { refuseElsewhere } from "./report.ts";
import { grow } from "./story.ts";

/**
 * The story with what one more report says of how many, beside what others say. Fails with `story.closed`,
 * `story.not_linked`, `figure.exists`, or `report.wrong_state` when the report is killed.
 */
export function add(
  story: Story,
  report: Report,
  input: CommandInput<"figure.add">,
  actor: Actor,
  at: string,
): Story {
  const grown = grow(story, at);
  refuseElsewhere(report, story.id);
  if (report.state === "killed") throw new AppError("report.wrong_state", { state: report.state });
  if (story.figures.some(({ id }) => id === input.id)) throw new AppError("figure.exists");
  const figure: StoryFigure = {
    id: input.id,
    kind: input.kind,
    reportId: report.id,
    low: input.low ?? null,
    best: input.best ?? null,
    high: input.high ?? null,
    byName: actor.name,
    at,
    withdrawn: null,
  };
  return { ...grown, figures: [...story.figures, figure] };
}

/** The story with a figure that counts no more, and why. Fails with `story.closed`, `figure.not_found`, `figure.withdrawn`. */
export function withdraw(story: Story, figureId: string, reason: string, at: string): Story {
  const grown = grow(story, at);
  const figure = story.figures.find(({ id }) => id === figureId);
  if (!figure) throw new AppError("figure.not_found");
  if (figure.withdrawn !== null) throw new AppError("figure.withdrawn");
  const figures = story.figures.map((one) => (one === figure ? { ...one, withdrawn: reason } : one));
  return { ...grown, figures };
}

/** The figures that count: not withdrawn, and not from a report that was killed. */
export function standing(figures: readonly StoryFigure[], killed: ReadonlySet<string>): StoryFigure[] {
  return figures.filter(({ withdrawn, reportId }) => withdrawn === null && !killed.has(reportId));
}

/** The lowest and the highest number that any of these names; undefined when there are none. */
export function spanOf(figures: readonly StoryFigure[]): { low: number; high: number } | undefined {
  const named = figures.flatMap(({ low, best, high }) => [low, best, high].filter((one) => one !== null));
  return named.length === 0 ? undefined : { low: Math.min(...named), high: Math.max(...named) };
}

/** Whether two figures of one kind cannot both be true: what the one allows, the other does not. */
export function contradict(one: StoryFigure, other: StoryFigure): boolean {
  if (one.kind !== other.kind) return false;
  return mostOf(one) < leastOf(other) || mostOf(other) < leastOf(one);
}

const leastOf = ({ low, best }: StoryFigure) => low ?? best ?? 0;
const mostOf = ({ best, high }: StoryFigure) => high ?? best ?? Number.POSITIVE_INFINITY;
