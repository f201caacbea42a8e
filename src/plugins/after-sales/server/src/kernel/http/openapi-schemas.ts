import { z } from 'zod';

export type Json = Record<string, unknown>;

/**
 * Collects the schemas that have a name (`.meta({ id })`) under `components`, so that the description says once what an
 * agent or a job looks like and refers to it everywhere else.
 */
export class NamedSchemas {
  readonly all: Record<string, Json> = {};

  /** The JSON schema of what is sent (`input`: what has a default may be left out) or answered (`output`). */
  of(schema: z.ZodType, io: 'input' | 'output'): Json {
    const { $schema: _dialect, $defs = {}, ...json } = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Json & { $defs?: Record<string, Json> };
    for (const [name, definition] of Object.entries($defs)) this.keep(name, definition);
    const name = z.globalRegistry.get(schema)?.id;
    return name === undefined ? pointAtComponents(json) : this.keep(name, json);
  }

  /** @throws when two different schemas have the same name, or one of them reads differently as input and as output */
  private keep(name: string, definition: Json): Json {
    const { id: _id, ...told } = pointAtComponents(definition);
    if (JSON.stringify((this.all[name] ??= told)) !== JSON.stringify(told)) throw new Error(`two schemas are called ${name}`);
    return { $ref: `#/components/schemas/${name}` };
  }
}

/** zod names what it shares `#/$defs/…`; in a description it stands under components. */
function pointAtComponents(json: Json): Json {
  return JSON.parse(JSON.stringify(json).replaceAll('"#/$defs/', '"#/components/schemas/')) as Json;
}
