import type { DemoReport } from "../types.ts";

export const aidConvoy: DemoReport = {
  headline: "UNHCR-backed convoy reaches eastern camp after two-day delay, local officials say",
  slug: "IRAQ-BORDER/AID",
  dateline: "AL-QAIM, Iraq",
  language: "en",
  urgency: 4,
  body: `A convoy of 26 trucks carrying tents, blankets and water tanks reached a displacement camp near Al-Qaim (القائم) on Thursday after waiting two days at the border, local officials said.
The shipment, supported by UNHCR, was held while one of three scanners at the crossing was repaired, according to a customs employee who asked not to be named. The agency had no immediate comment.
Camp managers put the number of families waiting for tents at about 410. A volunteer group working there said the figure was closer to 600; neither could be checked independently.
A second convoy is expected within the week, the officials said, “if the road stays open.”`,
};
