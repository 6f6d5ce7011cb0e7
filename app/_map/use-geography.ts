"use client";

import { useCallback, useEffect, useState } from "react";
import { type Geography, loadGeography } from "./geography.ts";

interface Loaded {
  geography: Geography | null;
  failed: boolean;
  retry: () => void;
}

/** The map's data, once it is here. */
export function useGeography(): Loaded {
  const [geography, setGeography] = useState<Geography | null>(null);
  const [failed, setFailed] = useState(false);
  const retry = useCallback(() => {
    setFailed(false);
    loadGeography().then(setGeography, () => setFailed(true));
  }, []);
  useEffect(retry, [retry]);
  return { geography, failed, retry };
}
