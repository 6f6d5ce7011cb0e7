import { pageTitle } from "../../../_i18n/page-title.ts";
import { MapScreen } from "../../../_map/map-screen.tsx";

export const generateMetadata = pageTitle("map");

export default function MapPage() {
  return <MapScreen />;
}
