import { DeskShell } from "../../_desk/desk-shell.tsx";
import { FileScreen } from "../../_file/file-screen.tsx";
import { pageTitle } from "../../_i18n/page-title.ts";

export const generateMetadata = pageTitle("file");

export default function FilePage() {
  return (
    <DeskShell>
      <FileScreen />
    </DeskShell>
  );
}
