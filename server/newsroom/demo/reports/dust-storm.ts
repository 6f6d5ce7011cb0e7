import type { DemoReport } from "../types.ts";

export const dustStorm: DemoReport = {
  headline: "عـــاجل: عاصفة ترابية تحجب الرؤية على طريق دير الزور – تدمر",
  slug: "SYRIA-WEATHER/DUST",
  urgency: 2,
  body: "تحدّث سائقون عن انعدام الرؤية على طريق دير الزور – تدمر بفعل عاصفة ترابية، وأفاد مراسلنا بتوقف حافلات الركاب حتى إشعار آخر.",
};
