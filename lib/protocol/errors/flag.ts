import type { FailuresOf } from "./failures.ts";

/** What keeps something from being done to a flag. */
export const FLAG_ERRORS = {
  "flag.not_found": {
    status: 404,
    en: "There is no such flag.",
    ar: "لا توجد علامة كهذه.",
  },
  "flag.exists": {
    status: 409,
    en: "A flag with this id was raised before.",
    ar: "سبق وضع علامة بهذا المعرّف.",
  },
  "flag.acknowledged": {
    status: 409,
    en: "This flag is already acknowledged.",
    ar: "سبق تأكيد الاطلاع على هذه العلامة.",
  },
  "flag.resolved": {
    status: 409,
    en: "This flag is already resolved.",
    ar: "سبق حلّ هذه العلامة.",
  },
  "flag.seen": {
    status: 409,
    en: "This flag was already seen.",
    ar: "سبق الاطلاع على هذه العلامة.",
  },
  "flag.open": {
    status: 409,
    en: "This flag is open.",
    ar: "هذه العلامة مفتوحة.",
  },
  "flag.assigned": {
    status: 409,
    en: "The flag is theirs already.",
    ar: "العلامة لديهم من قبل.",
  },
  "flag.not_late": {
    status: 409,
    en: "This flag is not late.",
    ar: "لم تتأخر هذه العلامة.",
  },
} as const satisfies FailuresOf<"flag">;
