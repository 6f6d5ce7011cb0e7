import { pageTitle } from "../../../_i18n/page-title.ts";
import { PeopleScreen } from "../../../_people/people-screen.tsx";

export const generateMetadata = pageTitle("people");

export default function PeoplePage() {
  return <PeopleScreen />;
}
