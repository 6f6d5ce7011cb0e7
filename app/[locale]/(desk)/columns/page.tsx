import { ColumnsScreen } from "../../../_columns/columns-screen.tsx";
import { pageTitle } from "../../../_i18n/page-title.ts";

export const generateMetadata = pageTitle("columns");

export default function ColumnsPage() {
  return <ColumnsScreen />;
}
