import { WireScreen } from "../../../_desk/wire-screen.tsx";
import { pageTitle } from "../../../_i18n/page-title.ts";

export const generateMetadata = pageTitle("wire");

export default function WirePage() {
  return <WireScreen />;
}
