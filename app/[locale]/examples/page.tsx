import { ExamplesScreen } from "../../_examples/examples-screen.tsx";
import { pageTitle } from "../../_i18n/page-title.ts";

export const generateMetadata = pageTitle("examples");

export default function ExamplesPage() {
  return <ExamplesScreen />;
}
