import type { PartyKind } from "../protocol/parties.ts";
import rows from "./parties.json" with { type: "json" };

/** A party of the lexicon that comes with the program; `ar` and `en` are its official names. */
export interface KnownParty {
  slug: string;
  kind: PartyKind;
  ar: string;
  en: string;
  /** What else it is called, in any script, the words of its enemies too: for finding, never for showing. */
  aliases: readonly string[];
  /** Names that several may have: one is meant only where the text leaves no doubt. */
  short?: readonly string[];
  /** Those of its short names that mean it even in a text that never names it in full. */
  alone?: readonly string[];
  /** Those that mean it only in a text about this country: «العدو» is whoever's enemy elsewhere. */
  aloneIn?: Readonly<Record<string, "SY" | "IQ" | "LB">>;
  /** Whose it is, where others have the same short name: a text about that country alone means it. */
  country?: "SY" | "IQ" | "LB";
  /** A ministry, a government, an agency: its name is known, so that nothing inside it is a place, but it is no actor. */
  isOffice?: boolean;
}

export const PARTIES = rows as readonly KnownParty[];
