/** The closed catalogue of what can be wrong with one field, said after its name; `{most}` is a limit. */
export const FIELD_PROBLEMS = {
  type: { en: "is missing or of the wrong type", ar: "ناقص أو من نوع غير صحيح" },
  unknown: { en: "is not known here", ar: "غير معروف هنا" },
  empty: { en: "must not be empty", ar: "لا يجوز أن يكون فارغاً" },
  too_long: { en: "must be at most {most} characters", ar: "لا يجوز أن يتجاوز {most} محرف" },
  range: { en: "is outside its range", ar: "خارج المجال المسموح" },
  format: { en: "is not in the right form", ar: "ليس بالصيغة الصحيحة" },
  choice: { en: "is none of the allowed values", ar: "ليس من القيم المسموحة" },
  one_line: {
    en: "must be one line without control characters",
    ar: "يجب أن يكون سطراً واحداً بلا محارف تحكّم",
  },
  unicode: { en: "must be well-formed Unicode", ar: "يجب أن يكون نصّ يونيكود سليماً" },
  no_change: { en: "must change something", ar: "يجب أن يغيّر شيئاً" },
  target: { en: "must name either storyId or reportId", ar: "يجب أن يسمّي قصة أو تقريراً، لا كليهما" },
  itself: { en: "must be another one", ar: "يجب أن يكون غيره" },
  future: { en: "has not happened yet", ar: "لم يحن بعد" },
  one_of: { en: "must be given once, and no other beside it", ar: "يجب أن يُذكر وحده" },
  not_quoted: { en: "is not in that version of the text", ar: "ليس من كلمات تلك النسخة" },
  year: { en: "must be in the years 1 to 9999", ar: "يجب أن يقع بين السنتين 1 و9999" },
} as const;

export type FieldProblem = keyof typeof FIELD_PROBLEMS;

/** What is wrong with the field under this path. */
export interface FieldFault {
  path: string;
  problem: FieldProblem;
  most?: number;
}

/** A fault in words, to be read after the field's name. */
export function fieldSentence({ problem, most }: FieldFault, language: "en" | "ar"): string {
  return FIELD_PROBLEMS[problem][language].replace("{most}", most?.toLocaleString("en") ?? "");
}
