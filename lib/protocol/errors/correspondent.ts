import type { FailuresOf } from "./failures.ts";

/** What keeps something from being asked of a correspondent, or answered. */
export const CORRESPONDENT_ERRORS = {
  "question.not_found": {
    status: 404,
    en: "There is no such question.",
    ar: "لا يوجد سؤال كهذا.",
  },
  "question.exists": {
    status: 409,
    en: "A question with this id was asked before.",
    ar: "سبق طرح سؤال بهذا المعرّف.",
  },
  "question.answered": {
    status: 409,
    en: "This question is already answered.",
    ar: "سبقت الإجابة عن هذا السؤال.",
  },
  "question.closed": {
    status: 409,
    en: "This question is closed.",
    ar: "هذا السؤال مغلق.",
  },
  "correspondent.not_found": {
    status: 404,
    en: "There is no such correspondent.",
    ar: "لا يوجد مراسل كهذا.",
  },
  "correspondent.not_due": {
    status: 409,
    en: "No check-in is overdue.",
    ar: "لا يوجد تسجيل حضور متأخر.",
  },
} as const satisfies FailuresOf<"question" | "correspondent">;
