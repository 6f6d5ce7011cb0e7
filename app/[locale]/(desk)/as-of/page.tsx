import { AsOfScreen } from "../../../_audit/as-of-screen.tsx";
import { pageTitle } from "../../../_i18n/page-title.ts";

export const generateMetadata = pageTitle("asOf");

export default function AsOfPage() {
  return <AsOfScreen />;
}
