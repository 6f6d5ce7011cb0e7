import { pageTitle } from "../../../_i18n/page-title.ts";
import { SettingsScreen } from "../../../_settings/settings-screen.tsx";

export const generateMetadata = pageTitle("settings");

export default function SettingsPage() {
  return <SettingsScreen />;
}
