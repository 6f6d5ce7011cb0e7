import type { FailuresOf } from "./failures.ts";

/** What keeps something that was read in reports, or that the newsroom knows, from being put down. */
export const READING_ERRORS = {
  "place.not_found": {
    status: 404,
    en: "The newsroom has no such place.",
    ar: "لا مكان كهذا لدى غرفة الأخبار.",
  },
  "place.exists": {
    status: 409,
    en: "The newsroom has this place already; correct that one.",
    ar: "هذا المكان لدى غرفة الأخبار من قبل؛ صحّحه هناك.",
  },
  "place.stale": {
    status: 409,
    en: "Someone changed this place meanwhile; look at it again.",
    ar: "غيّر أحدهم هذا المكان في الأثناء؛ انظر إليه مجدداً.",
  },
  "place.merged": {
    status: 409,
    en: "This place was merged into another one; change that one.",
    ar: "دُمج هذا المكان في مكان آخر؛ غيّر ذاك.",
  },
  "place.elsewhere": {
    status: 409,
    en: "The governorate is not in this country.",
    ar: "المحافظة ليست في هذا البلد.",
  },
  "party.not_found": {
    status: 404,
    en: "The newsroom has no such party.",
    ar: "لا طرف كهذا لدى غرفة الأخبار.",
  },
  "party.exists": {
    status: 409,
    en: "The newsroom has this party already; correct that one.",
    ar: "هذا الطرف لدى غرفة الأخبار من قبل؛ صحّحه هناك.",
  },
  "party.stale": {
    status: 409,
    en: "Someone changed this party meanwhile; look at it again.",
    ar: "غيّر أحدهم هذا الطرف في الأثناء؛ انظر إليه مجدداً.",
  },
  "aid.exists": {
    status: 409,
    en: "Another decision has this id already.",
    ar: "هناك قرار آخر بهذا المعرّف.",
  },
  "aid.outside": {
    status: 400,
    en: "These words are not in that version of the report.",
    ar: "هذه الكلمات ليست في تلك النسخة من التقرير.",
  },
  "incident.not_found": {
    status: 404,
    en: "There is no such incident.",
    ar: "لا توجد حادثة كهذه.",
  },
  "incident.exists": {
    status: 409,
    en: "An incident with this id was confirmed before.",
    ar: "سبق تأكيد حادثة بهذا المعرّف.",
  },
  "incident.stale": {
    status: 409,
    en: "Someone changed this incident meanwhile; look at it again.",
    ar: "غيّر أحدهم هذه الحادثة في الأثناء؛ اطّلع عليها من جديد.",
  },
  "incident.withdrawn": {
    status: 409,
    en: "This incident was withdrawn.",
    ar: "سُحبت هذه الحادثة.",
  },
  "incident.joined": {
    status: 409,
    en: "The incident rests on these words already.",
    ar: "تستند الحادثة إلى هذه الكلمات من قبل.",
  },
  "incident.full": {
    status: 409,
    en: "An incident rests on 200 passages at the most; with these it would be more.",
    ar: "تستند الحادثة إلى 200 موضع على الأكثر، وبهذه تزيد عليها.",
  },
  "incident.outside": {
    status: 400,
    en: "An incident rests on words of a report; these are not in that version of it.",
    ar: "تستند الحادثة إلى كلمات من التقرير، وهذه ليست في تلك النسخة منه.",
  },
} as const satisfies FailuresOf<"place" | "party" | "aid" | "incident">;
