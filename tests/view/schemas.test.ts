import { describe, expect, it } from "vitest";
import { viewNames } from "../../src/model/view-names.ts";
import { viewSchemas } from "../../src/view/schemas.ts";

/** JSON Schema, as far as views use it. */
interface Shape {
  readonly type?: string;
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Shape>>;
  readonly description?: string;
  readonly example?: unknown;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly items?: Shape;
  readonly prefixItems?: readonly Shape[];
  readonly anyOf?: readonly Shape[];
}

const schemas = viewSchemas() as unknown as Readonly<Record<string, Shape>>;

/** A field that may be empty is described by what it holds otherwise. */
const held = (shape: Shape): Shape => {
  const others = (shape.anyOf ?? []).filter(({ type }) => type !== "null");
  return others.length === 1 ? { ...others[0], ...shape } : shape;
};

/** Every field below a shape, with the way to it; named shapes stand for themselves. */
function* fieldsOf(shape: Shape, path: string): Generator<[string, Shape]> {
  const whole = held(shape);
  for (const [name, field] of Object.entries(whole.properties ?? {})) {
    const at = `${path}.${name}`;
    yield [at, held(field)];
    yield* fieldsOf(field, at);
  }
  if (whole.items) yield* fieldsOf(whole.items, `${path}[]`);
}

const isLeaf = ({ properties, items, prefixItems, $ref }: Shape): boolean =>
  !properties && !items && !prefixItems && !$ref;

describe.each(viewNames)("the view %s", (name) => {
  const schema = schemas[name] ?? {};
  const fields = [
    ...fieldsOf(schema, name),
    ...Object.entries(schema.$defs ?? {}).flatMap(([id, shape]) => [...fieldsOf(shape, id)]),
  ];

  it("says of every field what it means", () => {
    expect(fields.length).toBeGreaterThan(30);
    const mute = fields.filter(([, { description = "" }]) => !/^[A-Z].*\.$/.test(description));
    expect(mute.map(([path]) => path)).toEqual([]);
  });

  it("has an example of every field that holds no others", () => {
    const without = fields.filter(
      ([path, field]) =>
        isLeaf(field) && field.example === undefined && !/\.(options|strings)$/.test(path),
    );
    expect(without.map(([path]) => path)).toEqual([]);
  });
});
