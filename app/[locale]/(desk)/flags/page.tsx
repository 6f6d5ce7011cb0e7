import { FlagsScreen } from "../../../_flag/flags-screen.tsx";
import { pageTitle } from "../../../_i18n/page-title.ts";

export const generateMetadata = pageTitle("flag");

export default function FlagsPage() {
  return <FlagsScreen />;
}
