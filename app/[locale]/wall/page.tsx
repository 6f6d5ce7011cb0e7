import { pageTitle } from "../../_i18n/page-title.ts";
import { WallScreen } from "../../_wall/wall-screen.tsx";

export const generateMetadata = pageTitle("wall");

export default function WallPage() {
  return <WallScreen />;
}
