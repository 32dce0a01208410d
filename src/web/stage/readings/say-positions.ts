import type { Contradiction, Corner } from '../../../study/index.ts'
import type { Language } from '../../../words/index.ts'
import { positionName, wordsIn } from '../../../words/index.ts'

/** A set of positions in words: both and neither by their own names, nothing as not said. */
export function sayPositions(of: Contradiction, positions: readonly Corner[], language: Language): string {
  const { noPosition, between } = wordsIn(language).readings
  const has = (...wanted: Corner[]) => wanted.every(one => positions.includes(one))
  const compounds = [
    ...(has('s1', 's2') ? [{ name: 'both', of: ['s1', 's2'] } as const] : []),
    ...(has('notS1', 'notS2') ? [{ name: 'neither', of: ['notS1', 'notS2'] } as const] : []),
  ]
  const taken = new Set<Corner>(compounds.flatMap(({ of: corners }) => corners))
  const names = [...compounds.map(({ name }) => name), ...positions.filter(one => !taken.has(one))].map(
    name => positionName(of, name, language),
  )
  return names.length === 0 ? noPosition : names.join(between)
}
