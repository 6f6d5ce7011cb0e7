import type { FailuresOf } from "./failures.ts";

/** What keeps something from being done to a saved view. */
export const VIEW_ERRORS = {
  "view.not_found": {
    status: 404,
    en: "There is no such saved view.",
    ar: "لا توجد طريقة عرض محفوظة كهذه.",
  },
  "view.exists": {
    status: 409,
    en: "There is a saved view with this id already.",
    ar: "هناك طريقة عرض محفوظة بهذا المعرّف.",
  },
  "view.stale": {
    status: 409,
    en: "The saved view has changed since you saw it; look again.",
    ar: "تغيّرت طريقة العرض المحفوظة منذ رأيتها؛ انظر إليها مجدداً.",
  },
  "view.too_many": {
    status: 409,
    en: "No room for another saved view: a person keeps 200 at the most, and the desk shares 800. Remove one first.",
    ar: "لا متسع لطريقة عرض محفوظة أخرى: للشخص 200 على الأكثر، ولغرفة التحرير 800 مشتركة. احذف واحدة أولاً.",
  },
} as const satisfies FailuresOf<"view">;
