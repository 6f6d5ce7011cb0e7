import { pageTitle } from "../../../_i18n/page-title.ts";
import { KnowledgeScreen } from "../../../_knowledge/knowledge-screen.tsx";

export const generateMetadata = pageTitle("knowledge");

export default function KnowledgePage() {
  return <KnowledgeScreen />;
}
