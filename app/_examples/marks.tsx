"use client";

import { useTranslations } from "next-intl";
import type { FlagKind, Report } from "@/lib/protocol/rows.ts";
import { ChangeChip } from "../_ui/change-chip.tsx";
import { Chip, type ChipTone } from "../_ui/chip.tsx";
import { ClaimPlate } from "../_ui/claim-chip.tsx";
import { Count, type CountTone } from "../_ui/count.tsx";
import { DisputedChip } from "../_ui/disputed-chip.tsx";
import { DuplicateMark } from "../_ui/duplicate-mark.tsx";
import { EmbargoChip } from "../_ui/embargo-chip.tsx";
import { FlagChip } from "../_ui/flag-chip.tsx";
import { FlashMark, FlashPlate } from "../_ui/flash-mark.tsx";
import { Grade } from "../_ui/grade.tsx";
import { Moment } from "../_ui/moment.tsx";
import { OthersAt } from "../_ui/others-at.tsx";
import { StateChip } from "../_ui/state-chip.tsx";
import { UrgencyMark } from "../_ui/urgency-mark.tsx";
import { Example, Part } from "./example.tsx";

const TONES: ChipTone[] = ["plain", "done", "flag", "block", "urgent", "held", "killed", "dashed"];
const COUNTS: CountTone[] = ["flag", "urgent", "flash", "accent"];
const URGENCIES = [1, 2, 4, 7];
const STATES: Report["state"][] = ["filed", "published", "held", "killed", "spiked"];
const CHANGES: Report["change"][] = ["update", "add", "writethru", "correction", "refile"];
const KINDS: FlagKind[] = ["lead", "hold", "verify", "legal", "source-risk", "correct", "follow-up"];
const GRADES = [
  { sourceGrade: "A", informationGrade: 1 },
  { sourceGrade: "C", informationGrade: 3 },
  { sourceGrade: "F", informationGrade: 6 },
] as const;
const AT = "2026-01-05T12:30:00.000Z";
const DUPLICATE = {
  state: "filed",
  duplicate: { ofId: "", state: "proposed", score: 0.8, byName: null },
} as const;

/** What stands on a row: each mark is a shape or a word besides its colour. */
export function Marks() {
  const t = useTranslations("examples");
  const flash = { askedByName: t("name"), askedAt: AT, confirmedByName: null, confirmedAt: null };
  const asked = { state: "filed", flash: { ...flash, state: "asked", reason: t("words") } } as const;
  return (
    <Part title={t("marks")}>
      <Example of="UrgencyMark">
        {URGENCIES.map((urgency) => (
          <UrgencyMark key={urgency} urgency={urgency} />
        ))}
      </Example>
      <Example of="FlashMark">
        <FlashPlate />
        <FlashMark report={asked} />
      </Example>
      <Example of="StateChip">
        {STATES.map((state) => (
          <StateChip key={state} state={state} />
        ))}
      </Example>
      <Example of="ChangeChip">
        {CHANGES.map((change) => (
          <ChangeChip key={change} change={change} />
        ))}
      </Example>
      <Example of="FlagChip">
        {KINDS.map((kind) => (
          <FlagChip key={kind} kind={kind} />
        ))}
      </Example>
      <Example of="Grade">
        {GRADES.map((grade) => (
          <Grade key={grade.sourceGrade} report={grade} />
        ))}
      </Example>
      <Example of="DisputedChip">
        <DisputedChip report={{ state: "published", disputed: t("words") }} />
      </Example>
      <Example of="DuplicateMark">
        <DuplicateMark report={DUPLICATE} />
      </Example>
      <Example of="EmbargoChip">
        <EmbargoChip report={{ embargoUntil: AT }} />
      </Example>
      <Example of="ClaimChip">
        <ClaimPlate name={t("name")} until={AT} isMine={false} />
        <ClaimPlate name={t("name")} until={AT} isMine />
      </Example>
      <Example of="OthersAt">
        <OthersAt editors={t("name")} readers={`${t("name")}\n${t("otherName")}`} />
      </Example>
      <Example of="Moment">
        <Moment at={AT} className="text-xs text-ink-3" />
      </Example>
      <Example of="Chip">
        {TONES.map((tone) => (
          <Chip key={tone} tone={tone}>
            <bdi lang="en">{tone}</bdi>
          </Chip>
        ))}
      </Example>
      <Example of="Count">
        {COUNTS.map((tone, index) => (
          <Count key={tone} tone={tone} count={10 ** index} words={t("waiting", { count: 10 ** index })} />
        ))}
      </Example>
    </Part>
  );
}
