import type { Contradiction } from './contradiction.ts'
import type { Names } from './names.ts'
import { namesGiven, sharedName } from './names.ts'

/** Contradictions that stand together; those without a family come last, under no name. */
export interface Family {
  names: Names
  contradictions: Contradiction[]
}

/** Whether two are one family: called alike in one of the languages, or both without a name. */
export function isSameFamily(one: Names, other: Names): boolean {
  if (namesGiven(one).length === 0 || namesGiven(other).length === 0)
    return namesGiven(one).length === namesGiven(other).length
  return sharedName(one, other) !== null
}

/** The contradictions by family, in the order in which each family first stands. */
export function familiesOf(contradictions: readonly Contradiction[]): Family[] {
  const families: Family[] = []
  for (const one of [...contradictions].sort((a, b) => a.position - b.position)) {
    const family = families.find(({ names }) => isSameFamily(names, one.family))
    if (family) family.contradictions.push(one)
    else families.push({ names: one.family, contradictions: [one] })
  }
  return families.sort((a, b) => withoutName(a) - withoutName(b))
}

/** All of them as the list shows them, family by family. */
export function inShownOrder(contradictions: readonly Contradiction[]): Contradiction[] {
  return familiesOf(contradictions).flatMap(family => family.contradictions)
}

function withoutName({ names }: Family): number {
  return namesGiven(names).length === 0 ? 1 : 0
}

/** Those that have a text in a name or in what is said of them. `plain` brings both to one way of writing. */
export function findContradictions(
  contradictions: readonly Contradiction[],
  text: string,
  plain: (text: string) => string,
): readonly Contradiction[] {
  const wanted = plain(text.trim())
  if (wanted === '') return contradictions
  return contradictions.filter(({ names, family, firstPole, secondPole, positionNames, meaning, whoSays }) =>
    [names, family, firstPole, secondPole, ...Object.values(positionNames)]
      .flatMap(namesGiven)
      .concat(meaning, whoSays)
      .some(said => plain(said).includes(wanted)),
  )
}
