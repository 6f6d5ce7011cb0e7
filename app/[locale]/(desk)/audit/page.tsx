import { AuditScreen } from "../../../_audit/audit-screen.tsx";
import { pageTitle } from "../../../_i18n/page-title.ts";

export const generateMetadata = pageTitle("audit");

export default function AuditPage() {
  return <AuditScreen />;
}
