import { pageTitle } from "../../_i18n/page-title.ts";
import { SignInScreen } from "../../_sign-in/sign-in-screen.tsx";

export const generateMetadata = pageTitle("signIn");

export default function SignInPage() {
  return <SignInScreen />;
}
