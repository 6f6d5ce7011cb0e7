import { describe, expect, test } from "vitest";
import { columnOf, moveColumn, readColumns, WIDTH, withColumns } from "../../app/_columns/column.ts";

const HERE = "https://barq.test/ar/columns?report=7";

describe("columns in the address", () => {
  test("what was written is read again, in its order, and nothing else of the address is touched", () => {
    const columns = [
      columnOf("syria"),
      columnOf(null),
      { ...columnOf("iraq", "urgency=urgent&flag=hold", "0198b000-0000-7000-8000-000000000001"), width: 30 },
    ];
    const { search } = new URL(withColumns(HERE, columns));
    expect(readColumns(search)).toEqual(columns);
    expect(new URLSearchParams(search).get("report")).toBe("7");
  });

  test("an address without columns names none", () => {
    expect(readColumns("?report=7")).toBeNull();
    expect(readColumns(new URL(withColumns(HERE, [])).search)).toBeNull();
  });

  test("a width that no column may have is brought to the nearest that it may", () => {
    const widths = (readColumns("?col=width%3D2&col=width%3D900&col=width%3Dx") ?? []).map(
      ({ width }) => width,
    );
    expect(widths).toEqual([WIDTH.least, WIDTH.most, columnOf(null).width]);
  });

  test("of too many columns the first eight are read", () => {
    expect(readColumns(`?${"col=wire%3Dsyria&".repeat(12)}`)).toHaveLength(8);
  });
});

test("a column is moved by one place, and not beyond either end", () => {
  const [one, two, three] = [columnOf("a"), columnOf("b"), columnOf("c")];
  expect(moveColumn([one, two, three], 0, 1)).toEqual([two, one, three]);
  expect(moveColumn([one, two, three], 2, -1)).toEqual([one, three, two]);
  const all = [one, two, three];
  expect(moveColumn(all, 0, -1)).toBe(all);
  expect(moveColumn(all, 2, 1)).toBe(all);
});
