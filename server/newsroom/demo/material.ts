import { EAST, EDITOR, EDITOR_2, HOMS, SUPERVISOR } from "./people.ts";
import { aidConvoy } from "./reports/aid-convoy.ts";
import { borderTrucks } from "./reports/border-trucks.ts";
import { breadQueue } from "./reports/bread-queue.ts";
import { dustStorm } from "./reports/dust-storm.ts";
import { euphratesLevel } from "./reports/euphrates-level.ts";
import { m5Pileup } from "./reports/m5-pileup.ts";
import { ninevehMines } from "./reports/nineveh-mines.ts";
import { pipelineEast } from "./reports/pipeline-east.ts";
import { PIPELINE_EAST_CORRECTION, pipelineHoms } from "./reports/pipeline-homs.ts";
import { prisonFamilies } from "./reports/prison-families.ts";
import { prisonUrgent } from "./reports/prison-urgent.ts";
import { schoolWall } from "./reports/school-wall.ts";
import { sdfSearch } from "./reports/sdf-search.ts";
import { seedReport } from "./reports/seed-report.ts";
import { sinjarReturn } from "./reports/sinjar-return.ts";
import type { DemoReport, DemoStep } from "./types.ts";

// Fixed ids: a link into the demo stays good when the newsroom is made anew.
const REPORT = numbered("0198b000-0000-7000-8000-0000000000", [
  "seed",
  "prisonUrgent",
  "sdfSearch",
  "prisonFamilies",
  "pipelineEast",
  "pipelineHoms",
  "borderTrucks",
  "aidConvoy",
  "m5Pileup",
  "euphratesLevel",
  "breadQueue",
  "ninevehMines",
  "schoolWall",
  "dustStorm",
  "sinjarReturn",
]);
const STORY = numbered("0198b000-0000-7000-8001-0000000000", ["prison", "pipeline", "border"]);
const FLAG = numbered("0198b000-0000-7000-8002-0000000000", ["verifyToll", "followPrison", "legalFamilies"]);

function numbered<Key extends string>(prefix: string, keys: readonly Key[]): Record<Key, string> {
  const ids = {} as Record<Key, string>;
  for (const [index, key] of keys.entries()) ids[key] = `${prefix}${String(index + 1).padStart(2, "0")}`;
  return ids;
}

function file(by: string, id: string, report: DemoReport): DemoStep {
  return { by, command: "report.file", input: { id, ...report } };
}

function publish(by: string, reportId: string): DemoStep {
  return { by, command: "report.publish", input: { reportId, version: 1 } };
}

function link(by: string, storyId: string, reportId: string): DemoStep {
  return { by, command: "story.link", input: { storyId, reportId } };
}

function open(by: string, id: string, slug: string, headline: string): DemoStep {
  return { by, command: "story.open", input: { id, slug, headline } };
}

/** A night on the desk, in the order in which it is run through the real commands. */
export const DEMO_STEPS: readonly DemoStep[] = [
  file(EAST, REPORT.seed, seedReport),
  file(EAST, REPORT.prisonUrgent, prisonUrgent),
  publish(EDITOR, REPORT.prisonUrgent),
  open(EDITOR, STORY.prison, "SYRIA-PRISON/ATTACK", "الهجوم على سجن عايد وتداعياته"),
  link(EDITOR, STORY.prison, REPORT.seed),
  link(EDITOR, STORY.prison, REPORT.prisonUrgent),
  publish(EDITOR, REPORT.seed),
  file(HOMS, REPORT.m5Pileup, m5Pileup),
  publish(EDITOR_2, REPORT.m5Pileup),
  file(EAST, REPORT.sdfSearch, { ...sdfSearch, storyId: STORY.prison }),
  publish(EDITOR, REPORT.sdfSearch),
  file(EAST, REPORT.pipelineEast, pipelineEast),
  publish(EDITOR, REPORT.pipelineEast),
  open(EDITOR_2, STORY.pipeline, "HOMS-PIPELINE/BLAST", "انفجار خط الغاز شرق حمص"),
  link(EDITOR_2, STORY.pipeline, REPORT.pipelineEast),
  file(HOMS, REPORT.pipelineHoms, { ...pipelineHoms, storyId: STORY.pipeline }),
  publish(EDITOR_2, REPORT.pipelineHoms),
  {
    by: SUPERVISOR,
    command: "flag.raise",
    input: {
      id: FLAG.verifyToll,
      reportId: REPORT.pipelineHoms,
      kind: "verify",
      reason:
        "حصيلتان مختلفتان للحادث نفسه: هنا قتيل و7 جرحى، وفي التقرير الآخر 4 جرحى. نحتاج مصدراً مكتوباً قبل النشرة التالية.",
      assigneeId: EDITOR,
    },
    dueInMinutes: 45,
  },
  {
    by: EDITOR,
    command: "report.amend",
    input: { reportId: REPORT.pipelineEast, version: 1, ...PIPELINE_EAST_CORRECTION },
  },
  file(EAST, REPORT.borderTrucks, borderTrucks),
  publish(EDITOR, REPORT.borderTrucks),
  open(EDITOR, STORY.border, "IRAQ-BORDER/CROSSING", "تأخر الشاحنات والمساعدات عند معبر القائم – البوكمال"),
  link(EDITOR, STORY.border, REPORT.borderTrucks),
  file(EDITOR_2, REPORT.aidConvoy, { ...aidConvoy, storyId: STORY.border }),
  publish(EDITOR_2, REPORT.aidConvoy),
  file(EAST, REPORT.prisonFamilies, prisonFamilies),
  link(EDITOR, STORY.prison, REPORT.prisonFamilies),
  {
    by: SUPERVISOR,
    command: "flag.raise",
    input: {
      id: FLAG.legalFamilies,
      reportId: REPORT.prisonFamilies,
      kind: "legal",
      reason:
        "الفقرة الثالثة قد تدلّ على إحدى العائلات. لا يُنشر قبل مراجعة قانونية وموافقة العائلة على الصياغة.",
    },
  },
  {
    by: SUPERVISOR,
    command: "flag.raise",
    input: {
      id: FLAG.followPrison,
      storyId: STORY.prison,
      kind: "follow-up",
      reason: "كم عدد الفارّين؟ لا رقم إجمالياً بعد. متابعة مع المراسل مساءً ومع الجهة المشرفة على السجن.",
      assigneeId: EDITOR_2,
    },
    dueInMinutes: 240,
  },
  {
    by: EDITOR_2,
    command: "flag.acknowledge",
    input: { flagId: FLAG.followPrison, note: "على اتصال مع المراسل، والجواب متوقّع بعد الثامنة مساءً." },
  },
  file(EAST, REPORT.euphratesLevel, euphratesLevel),
  publish(EDITOR, REPORT.euphratesLevel),
  file(HOMS, REPORT.breadQueue, breadQueue),
  file(EDITOR_2, REPORT.ninevehMines, ninevehMines),
  publish(EDITOR, REPORT.ninevehMines),
  file(HOMS, REPORT.schoolWall, schoolWall),
  file(EAST, REPORT.dustStorm, dustStorm),
  publish(EDITOR, REPORT.dustStorm),
  file(EAST, REPORT.sinjarReturn, sinjarReturn),
];
