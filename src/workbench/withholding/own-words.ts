import { schemas } from '../../server/contracts/index.ts'

let found: ReadonlySet<string> | null = null

/** Names of fields and fixed values of everything that a study keeps, such as `mark`: no person is meant by them. */
export function ownWords(): ReadonlySet<string> {
  found ??= new Set(wordsOf(schemas.keptSchema))
  return found
}

function wordsOf(schema: unknown): string[] {
  if (Array.isArray(schema)) return schema.flatMap(wordsOf)
  if (typeof schema !== 'object' || schema === null) return []
  const { properties, ...more } = schema as { properties?: object; const?: unknown }
  return [
    ...(typeof more.const === 'string' ? [more.const] : []),
    ...Object.entries(properties ?? {}).flatMap(([name, inner]) => [name, ...wordsOf(inner)]),
    ...Object.values(more).flatMap(wordsOf),
  ]
}
