import { memo } from "react";
import type { Geography } from "./geography.ts";

/** Land, borders and governorates, in units of the flat map; drawn once, whatever the view. */
export const BaseLayer = memo(function BaseLayer({ countries, governorates }: Geography) {
  return (
    <>
      <g className="fill-surface stroke-line-strong">
        {countries.map(({ code, path }) => (
          <path
            key={code}
            d={path}
            vectorEffect="non-scaling-stroke"
            strokeWidth={1}
            strokeLinejoin="round"
          />
        ))}
      </g>
      <g className="fill-none stroke-line-strong" strokeDasharray="2 3">
        {governorates.map(({ code, path }) => (
          <path key={code} d={path} vectorEffect="non-scaling-stroke" strokeWidth={0.75} />
        ))}
      </g>
    </>
  );
});
