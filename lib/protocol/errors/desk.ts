import type { FailuresOf } from "./failures.ts";

/** What keeps the desk from settling something among itself. */
export const DESK_ERRORS = {
  "wire.not_found": {
    status: 404,
    en: "There is no such wire.",
    ar: "لا توجد نشرة بهذا الاسم.",
  },
  "person.not_found": {
    status: 404,
    en: "There is no such person on the desk.",
    ar: "لا يوجد شخص كهذا في غرفة الأخبار.",
  },
  "notice.not_found": {
    status: 404,
    en: "There is no such notice.",
    ar: "لا يوجد تنبيه كهذا.",
  },
  "notice.acknowledged": {
    status: 409,
    en: "You have acknowledged this notice already.",
    ar: "سبق أن أكّدت اطلاعك على هذا التنبيه.",
  },
  "notice.not_awaited": {
    status: 409,
    en: "Nobody waits for your acknowledgement of this notice.",
    ar: "لا يُنتظر منك تأكيد هذا التنبيه.",
  },
  "duplicate.not_found": {
    status: 404,
    en: "There is no such report to be the same as.",
    ar: "لا يوجد تقرير كهذا ليُعدّ هذا مكرراً عنه.",
  },
  "duplicate.itself": {
    status: 409,
    en: "A report is no duplicate of itself.",
    ar: "لا يكون التقرير مكرراً عن نفسه.",
  },
  "duplicate.confirmed": {
    status: 409,
    en: "The reports are already marked as the same event.",
    ar: "سبق وسم التقريرين بأنهما حدث واحد.",
  },
  "duplicate.none": {
    status: 409,
    en: "The report is not marked as a duplicate.",
    ar: "التقرير غير موسوم بأنه مكرر.",
  },
  "duplicate.settled": {
    status: 409,
    en: "A person has decided this already.",
    ar: "سبق أن بتّ شخص في هذا.",
  },
  "duplicate.too_many": {
    status: 409,
    en: "More than 200 reports would be one event.",
    ar: "سيصير أكثر من 200 تقرير حدثاً واحداً.",
  },
} as const satisfies FailuresOf<"wire" | "person" | "notice" | "duplicate">;
