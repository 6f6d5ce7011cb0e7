import type { FailuresOf } from "./failures.ts";

/** What keeps something from being done to a report. */
export const REPORT_ERRORS = {
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
    en: "Someone changed this report meanwhile; look at the new version first. What you wrote is kept.",
    ar: "غيّر أحدهم هذا التقرير في الأثناء؛ اطّلع على النسخة الجديدة أولاً. وما كتبته محفوظ.",
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
  "report.held": {
    status: 409,
    en: "This report is on hold; a supervisor puts it back on the wire. It can be edited while it is held.",
    ar: "هذا التقرير معلّق؛ يعيده إلى النشرة مشرف، ويمكن تعديله وهو معلّق.",
  },
  "report.blocked": {
    status: 409,
    en: "An open flag blocks publishing; resolve it first.",
    ar: "علامة مفتوحة تمنع النشر؛ يجب حلّها أولاً.",
  },
  "report.claimed": {
    status: 409,
    en: "Someone else is working on this report; take it over, or wait.",
    ar: "يعمل شخص آخر على هذا التقرير؛ تولَّه عنه أو انتظر.",
  },
  "report.not_claimed": {
    status: 409,
    en: "Nobody is working on this report.",
    ar: "لا أحد يعمل على هذا التقرير.",
  },
  "report.past_embargo": {
    status: 400,
    en: "An embargo must end in the future.",
    ar: "يجب أن ينتهي الحظر في وقت لاحق.",
  },
  "report.not_embargoed": {
    status: 409,
    en: "There is no embargo on this report.",
    ar: "لا حظر على هذا التقرير.",
  },
  "report.graded": {
    status: 409,
    en: "The report has this grade already.",
    ar: "للتقرير هذه الدرجة من قبل.",
  },
  "report.disputed": {
    status: 409,
    en: "The report is already marked as disputed.",
    ar: "سبق وسم هذا التقرير بأنه محلّ خلاف.",
  },
  "report.not_disputed": {
    status: 409,
    en: "The report is not disputed.",
    ar: "التقرير ليس محلّ خلاف.",
  },
  "report.corroborated": {
    status: 409,
    en: "The two reports are already linked in this way.",
    ar: "سبق ربط التقريرين على هذا النحو.",
  },
  "report.not_corroborated": {
    status: 409,
    en: "The two reports are not linked.",
    ar: "التقريران غير مرتبطين.",
  },
} as const satisfies FailuresOf<"report">;
