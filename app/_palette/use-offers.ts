"use client";

import { useEffect, useRef } from "react";
import { type Offer, offer } from "./registry.ts";

/** Offers these in the command palette while the component is drawn. */
export function useOffers(offers: readonly Offer[]): void {
  const current = useRef(offers);
  useEffect(() => {
    current.current = offers;
  });
  useEffect(() => offer(() => current.current), []);
}
