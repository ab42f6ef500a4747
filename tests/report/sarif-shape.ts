import { z } from "zod";

/*
 * What SARIF 2.1.0 (OASIS, errata 01) demands of a log, as far as Briefwright
 * writes one: written from the specification, strict, so that a property that
 * the specification does not know is a fault. Numbers are its sections.
 */

/** §3.11: a message is told by its text. */
const message = z.strictObject({ text: z.string().min(1), markdown: z.string().optional() });

/** §3.4: a relative reference by RFC 3986, resolved against a base that the run names. */
const artifactLocation = z.strictObject({
  uri: z.string().regex(/^(?:[\w.~!$&'()*+,;=:@/-]|%[\dA-F]{2})+$/),
  uriBaseId: z.literal("%SRCROOT%"),
});

/** §3.30: lines and columns count from 1. */
const region = z.strictObject({
  startLine: z.int().min(1),
  startColumn: z.int().min(1).optional(),
});

/** §3.28 and §3.33. */
const location = z.strictObject({
  physicalLocation: z.strictObject({ artifactLocation, region: region.optional() }).optional(),
  logicalLocations: z
    .array(
      z.strictObject({
        name: z.string(),
        fullyQualifiedName: z.string(),
        kind: z.enum(["object", "resource"]),
      }),
    )
    .optional(),
});

/** §3.27.10. */
const level = z.enum(["none", "note", "warning", "error"]);

/** §3.49: a rule of the tool. */
const rule = z.strictObject({
  id: z.string().min(1),
  shortDescription: message.optional(),
  help: message,
  defaultConfiguration: z.strictObject({ level }),
  properties: z.record(z.string(), z.unknown()),
});

/** §3.13, §3.14, §3.18, §3.19, §3.20, §3.27. */
export const sarifLog = z.strictObject({
  $schema: z.url(),
  version: z.literal("2.1.0"),
  runs: z.array(
    z.strictObject({
      tool: z.strictObject({
        driver: z.strictObject({
          name: z.string().min(1),
          semanticVersion: z.string().regex(/^\d+\.\d+\.\d+/),
          rules: z.array(rule),
        }),
      }),
      invocations: z.array(z.strictObject({ executionSuccessful: z.boolean() })),
      originalUriBaseIds: z.record(z.string(), z.strictObject({ description: message })),
      columnKind: z.enum(["utf16CodeUnits", "unicodeCodePoints"]),
      results: z.array(
        z.strictObject({
          ruleId: z.string().min(1),
          ruleIndex: z.int().min(0),
          level,
          message,
          locations: z.array(location),
          partialFingerprints: z.record(z.string(), z.string()),
        }),
      ),
    }),
  ),
});
