import { redirect } from "next/navigation";
import { langOf } from "../_i18n/locales.ts";

/** A language alone means its wire. */
export default async function HomePage({ params }: { params: Promise<{ locale: string }> }) {
  redirect(`/${langOf((await params).locale)}/wire`);
}
