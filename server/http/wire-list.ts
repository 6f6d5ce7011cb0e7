import { AppError } from "../../lib/protocol/errors.ts";
import type { Wire } from "../store/wires.ts";

/** The newsroom's wires, as requests name them. */
export interface WireList {
  all: readonly Wire[];
  /** The wire of this slug, or the first one without a slug. Fails with `wire.not_found`. */
  named(slug: string | undefined): Wire;
}

/** The list that a node reads at its start. */
export function createWireList(all: readonly Wire[]): WireList {
  return {
    all,
    named(slug) {
      const wire = slug === undefined ? all[0] : all.find((one) => one.slug === slug);
      if (!wire) throw new AppError("wire.not_found");
      return wire;
    },
  };
}
