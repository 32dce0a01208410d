import { bounds } from '../bounds.ts'
import type { AspectValue } from './aspect.ts'
import { namesGiven, sharedName, tidyNames } from './names.ts'

export type ValuesRefusal =
  | { kind: 'aspect-without-values'; least: number }
  | { kind: 'too-many-aspect-values'; most: number }
  | { kind: 'aspect-value-without-name' }
  | { kind: 'aspect-values-alike'; name: string }

/** Nobody chooses where there is nothing to choose between. */
export const leastAspectValues = 2

/** Values as they are written, and after them those that were left out, retired: they may have been chosen. */
export function keepingValues(before: readonly AspectValue[], wanted: readonly AspectValue[]): AspectValue[] {
  const named = new Set(wanted.map(({ id }) => id))
  const left = before.filter(({ id }) => !named.has(id))
  return [
    ...wanted.map(value => ({ ...value, names: tidyNames(value.names) })),
    ...left.map(value => ({ ...value, retired: true })),
  ]
}

export function complaintAboutValues(values: readonly AspectValue[]): ValuesRefusal | null {
  const inUse = values.filter(({ retired }) => !retired)
  if (inUse.some(({ names }) => namesGiven(names).length === 0)) return { kind: 'aspect-value-without-name' }
  if (inUse.length < leastAspectValues) return { kind: 'aspect-without-values', least: leastAspectValues }
  if (values.length > bounds.aspectValues || new Set(values.map(({ id }) => id)).size < values.length)
    return { kind: 'too-many-aspect-values', most: bounds.aspectValues }
  return complaintAboutTwins(inUse)
}

function complaintAboutTwins(values: readonly AspectValue[]): ValuesRefusal | null {
  for (const [index, value] of values.entries())
    for (const other of values.slice(index + 1)) {
      const name = sharedName(value.names, other.names)
      if (name !== null) return { kind: 'aspect-values-alike', name }
    }
  return null
}
