import type { FailuresOf } from "./failures.ts";

/** What keeps a report from becoming a FLASH. */
export const FLASH_ERRORS = {
  "flash.asked": {
    status: 409,
    en: "A FLASH is already asked for; a second person confirms it.",
    ar: "سبق طلب «فلاش»؛ يؤكده شخص ثانٍ.",
  },
  "flash.not_asked": {
    status: 409,
    en: "Nobody has asked for a FLASH on this report.",
    ar: "لم يطلب أحد «فلاش» لهذا التقرير.",
  },
  "flash.confirmed": {
    status: 409,
    en: "This report is a FLASH already.",
    ar: "هذا التقرير «فلاش» من قبل.",
  },
  "flash.second_person": {
    status: 409,
    en: "A FLASH needs a second person: who asked for it cannot confirm it.",
    ar: "يحتاج «الفلاش» شخصاً ثانياً: لا يؤكده من طلبه.",
  },
  "flash.reworded": {
    status: 409,
    en: "You have reworded it since it was asked for; somebody else has to confirm these words.",
    ar: "غيّرت صياغته بعد الطلب؛ يؤكد هذه الصياغة شخص آخر.",
  },
  "flash.cooling": {
    status: 409,
    en: "There was a FLASH a moment ago; the next one has to wait.",
    ar: "صدر «فلاش» قبل قليل؛ على التالي أن ينتظر.",
  },
  "flash.ingested": {
    status: 409,
    en: "A report from a feed never becomes a FLASH.",
    ar: "لا يصبح تقرير وارد من مصدر آلي «فلاش» أبداً.",
  },
} as const satisfies FailuresOf<"flash">;
