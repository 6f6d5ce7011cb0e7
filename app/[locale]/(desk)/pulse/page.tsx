import { pageTitle } from "../../../_i18n/page-title.ts";
import { PulseScreen } from "../../../_pulse/pulse-screen.tsx";

export const generateMetadata = pageTitle("pulse");

export default function PulsePage() {
  return <PulseScreen />;
}
