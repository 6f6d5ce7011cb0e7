import { pageTitle } from "../../../_i18n/page-title.ts";
import { StoriesScreen } from "../../../_story/stories-screen.tsx";

export const generateMetadata = pageTitle("story");

export default function StoriesPage() {
  return <StoriesScreen />;
}
