import type { Report } from "@/lib/protocol/rows.ts";
import type { RowChange } from "./use-just-changed.ts";

/** What a row says of its report, and what can be done with it. Lists are strings, so that an equal one is an equal prop. */
export interface RowProps {
  report: Report;
  storySlug: string | null;
  /** Kinds of the open flags, separated by spaces. */
  flagKinds: string;
  /** Names of the others who are editing it or have it open, one a line. */
  editors: string;
  readers: string;
  selected: boolean;
  opened: boolean;
  marked: boolean;
  /** Some row of the list is marked: every row shows its mark. */
  isMarking: boolean;
  /** When the list was last left: the line is above this row; null for none. */
  readUntil: string | null;
  /** How many more reports of the same event it stands for, and whether they are shown behind it. */
  more: number;
  groupOpen: boolean;
  /** It stands behind another one of the same event. */
  behind: boolean;
  onToggle: (reportId: string) => void;
  onSelect: (reportId: string | null) => void;
  onMark: (reportId: string) => void;
}

/** A row as it is drawn now. */
export interface RowLook extends RowProps {
  /** Of its headline, which names it. */
  titleId: string;
  change: RowChange | null;
}
