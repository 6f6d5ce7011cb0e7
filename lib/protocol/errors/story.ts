import type { FailuresOf } from "./failures.ts";

/** What keeps something from being done to a story or to a figure in it. */
export const STORY_ERRORS = {
  "story.not_found": {
    status: 404,
    en: "There is no such story.",
    ar: "لا توجد قصة كهذه.",
  },
  "story.exists": {
    status: 409,
    en: "A story with this id or slug exists already.",
    ar: "توجد قصة بهذا المعرّف أو الاسم المختصر.",
  },
  "story.closed": {
    status: 409,
    en: "The story is closed: nothing goes into it or out of it until it is opened again.",
    ar: "القصة مغلقة: لا يدخلها شيء ولا يخرج منها حتى يُعاد فتحها.",
  },
  "story.linked": {
    status: 409,
    en: "The report is already in this story.",
    ar: "التقرير في هذه القصة من قبل.",
  },
  "story.open": {
    status: 409,
    en: "This story is open.",
    ar: "هذه القصة مفتوحة.",
  },
  "story.stale": {
    status: 409,
    en: "Someone changed this story meanwhile; look at it again.",
    ar: "غيّر أحدهم هذه القصة في الأثناء؛ اطّلع عليها من جديد.",
  },
  "story.not_linked": {
    status: 409,
    en: "The report is not in this story.",
    ar: "التقرير ليس في هذه القصة.",
  },
  "story.merged": {
    status: 409,
    en: "This story went into another one.",
    ar: "دُمجت هذه القصة في قصة أخرى.",
  },
  "story.too_large": {
    status: 409,
    en: "A story of more than 200 reports cannot be merged.",
    ar: "لا يمكن دمج قصة تزيد على 200 تقرير.",
  },
  "figure.not_found": {
    status: 404,
    en: "There is no such figure in this story.",
    ar: "لا يوجد رقم كهذا في هذه القصة.",
  },
  "figure.exists": {
    status: 409,
    en: "A figure with this id was added before.",
    ar: "سبقت إضافة رقم بهذا المعرّف.",
  },
  "figure.withdrawn": {
    status: 409,
    en: "This figure is already withdrawn.",
    ar: "سبق سحب هذا الرقم.",
  },
} as const satisfies FailuresOf<"story" | "figure">;
