import type { DemoReport } from "../types.ts";

export const prisonUrgent: DemoReport = {
  headline: "عاجل | دير الزور: دويّ انفجارات متتالية قرب سجن عايد",
  slug: "SYRIA-PRISON/ATTACK",
  urgency: 2,
  body: "أفاد مراسلنا بسماع دويّ ثلاثة انفجارات متتالية على الأقل قرب سجن عايد، ولم يتسنّ التأكد من مصدرها حتى الآن.",
};
