import { HandoverScreen } from "../../../_handover/handover-screen.tsx";
import { pageTitle } from "../../../_i18n/page-title.ts";

export const generateMetadata = pageTitle("handover");

export default function HandoverPage() {
  return <HandoverScreen />;
}
