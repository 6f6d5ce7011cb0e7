import { pageTitle } from "../../../_i18n/page-title.ts";
import { SearchScreen } from "../../../_search/search-screen.tsx";

export const generateMetadata = pageTitle("search");

export default function SearchPage() {
  return <SearchScreen />;
}
