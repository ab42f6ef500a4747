import { z } from "zod";
import type { JsonSchema } from "../model/json-schema.ts";
import type { ViewName } from "../model/view-names.ts";
import { frameView } from "./frame.ts";
import { views } from "./index.ts";
import { ownView } from "./own.ts";

/**
 * What each view has, as JSON Schema: the reference for those who write templates is made of it,
 * and so is the data that templates are checked with.
 */
export function viewSchemas(): Record<ViewName, JsonSchema> {
  const all = Object.entries(views).map(([name, { schema }]) => {
    const whole = z.object({ frame: frameView, ...ownView.shape, ...schema.shape });
    return [name, z.toJSONSchema(whole.meta({ description: schema.description ?? "" }))];
  });
  // Object.fromEntries forgets the names of the views.
  return Object.fromEntries(all) as Record<ViewName, JsonSchema>;
}
