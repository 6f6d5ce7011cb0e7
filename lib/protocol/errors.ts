/** The closed catalogue of failures: code → HTTP status and one sentence for a person, in both languages. */
export const ERRORS = {
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
  "wire.not_found": {
    status: 404,
    en: "There is no such wire.",
    ar: "لا توجد نشرة بهذا الاسم.",
  },
  "report.not_found": {
    status: 404,
    en: "There is no such report.",
    ar: "لا يوجد تقرير كهذا.",
  },
  "report.exists": {
    status: 409,
    en: "A report with this id was filed before.",
    ar: "سبق إرسال تقرير بهذا المعرّف.",
  },
  "report.stale": {
    status: 409,
    en: "Someone changed this report meanwhile; your text is kept, look at the new version first.",
    ar: "غيّر أحدهم هذا التقرير في الأثناء؛ نصّك محفوظ، فاطّلع على النسخة الجديدة أولاً.",
  },
  "report.published": {
    status: 409,
    en: "This report is already published.",
    ar: "هذا التقرير منشور من قبل.",
  },
  "report.wrong_state": {
    status: 409,
    en: "This cannot be done to a report in this state.",
    ar: "لا يمكن هذا الإجراء والتقرير في هذه الحالة.",
  },
  "report.blocked": {
    status: 409,
    en: "An open flag blocks publishing; resolve it first.",
    ar: "راية مفتوحة تمنع النشر؛ يجب حلّها أولاً.",
  },
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
    en: "This story is closed.",
    ar: "هذه القصة مغلقة.",
  },
  "story.linked": {
    status: 409,
    en: "The report is already in this story.",
    ar: "التقرير في هذه القصة من قبل.",
  },
  "flag.not_found": {
    status: 404,
    en: "There is no such flag.",
    ar: "لا توجد راية كهذه.",
  },
  "flag.exists": {
    status: 409,
    en: "A flag with this id was raised before.",
    ar: "سبق رفع راية بهذا المعرّف.",
  },
  "flag.acknowledged": {
    status: 409,
    en: "This flag is already acknowledged.",
    ar: "سبق تأكيد استلام هذه الراية.",
  },
  "flag.resolved": {
    status: 409,
    en: "This flag is already resolved.",
    ar: "سبق حلّ هذه الراية.",
  },
  "person.not_found": {
    status: 404,
    en: "There is no such person on the desk.",
    ar: "لا يوجد شخص كهذا في غرفة الأخبار.",
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
} as const;

export type ErrorCode = keyof typeof ERRORS;

/** A failure from the catalogue; `details` goes to the caller as it is, so it holds nothing protected. */
export class AppError extends Error {
  override readonly name = "AppError";
  constructor(
    readonly code: ErrorCode,
    readonly details?: unknown,
  ) {
    super(ERRORS[code].en);
  }
}
