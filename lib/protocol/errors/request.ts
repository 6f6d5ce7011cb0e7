import type { FailuresOf } from "./failures.ts";

/** What keeps any request from being done, whatever it asks for. */
export const REQUEST_ERRORS = {
  "request.invalid": {
    status: 400,
    en: "Some fields are not right; each is named below.",
    ar: "بعض الحقول غير صحيحة، وكلٌّ منها مبيّن أدناه.",
  },
  "request.malformed": {
    status: 400,
    en: "The request is not valid JSON.",
    ar: "الطلب ليس JSON صالحاً.",
  },
  "request.content_type": {
    status: 400,
    en: "Send the request as application/json.",
    ar: "أرسل الطلب بصيغة application/json.",
  },
  "request.too_large": {
    status: 413,
    en: "The request is too large; a report holds at most 100,000 characters.",
    ar: "الطلب كبير جداً؛ يتسع التقرير لمئة ألف محرف على الأكثر.",
  },
  "request.too_many": {
    status: 429,
    en: "Too many requests; wait a little and try again.",
    ar: "طلبات كثيرة؛ انتظر قليلاً ثم أعد المحاولة.",
  },
  "request.not_found": {
    status: 404,
    en: "There is nothing at this address.",
    ar: "لا شيء في هذا العنوان.",
  },
  "origin.refused": {
    status: 403,
    en: "This page may not speak to the newsroom.",
    ar: "لا يحق لهذه الصفحة مخاطبة غرفة الأخبار.",
  },
  "session.required": {
    status: 401,
    en: "Sign in to go on.",
    ar: "سجّل الدخول للمتابعة.",
  },
  "role.forbidden": {
    status: 403,
    en: "Your role may not do this.",
    ar: "دورك لا يسمح بهذا الإجراء.",
  },
  "command.reused": {
    status: 409,
    en: "This command number was used for something else.",
    ar: "رقم هذا الأمر مستعمل لشيء آخر.",
  },
  "newsroom.unavailable": {
    status: 503,
    en: "The newsroom cannot be reached just now; nothing was lost, try again.",
    ar: "لا يمكن الوصول إلى غرفة الأخبار الآن؛ لم يضِع شيء، أعد المحاولة.",
  },
  "newsroom.internal": {
    status: 500,
    en: "Something failed on our side; nothing was changed.",
    ar: "حدث خطأ من جهتنا؛ لم يتغيّر شيء.",
  },
} as const satisfies FailuresOf<"request" | "origin" | "session" | "role" | "command" | "newsroom">;
