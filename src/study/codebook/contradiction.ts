import type { Names } from './names.ts'
import { noNames } from './names.ts'

/** The corners of the semiotic square: two contraries, and what denies each. */
export const corners = ['s1', 's2', 'notS1', 'notS2'] as const

/** What a film can say of both poles at once: both of them (S1 + S2), or neither (not-S1 + not-S2). */
export const compounds = ['both', 'neither'] as const

export const opposedPositions = [...corners, ...compounds] as const

export type OpposedPosition = (typeof opposedPositions)[number]

/** What is said of an opposition with two named poles. */
export interface ContradictionSaid {
  names: Names
  /**
   * Contradictions of one family stand together; without a name it stands in none. Both names are kept, of the
   * families that are proposed too, so that what is meant never hangs on the language in which it was chosen.
   */
  family: Names
  firstPole: Names
  secondPole: Names
  /** Names of their own; a position without one is called after the poles. */
  positionNames: { [Position in OpposedPosition]: Names }
  meaning: string
  /** Whose opposition it is: books, films, people, in the words of whoever made it. */
  whoSays: string
}

export interface Contradiction extends ContradictionSaid {
  id: string
  /** Its place in the list. */
  position: number
  /** Retired ones can be brought back. */
  retired: boolean
}

/** Of one of which nobody has said anything yet. */
export const nothingSaid: ContradictionSaid = {
  ...{ names: noNames, family: noNames, firstPole: noNames, secondPole: noNames },
  positionNames: {
    ...{ s1: noNames, s2: noNames, notS1: noNames, notS2: noNames },
    ...{ both: noNames, neither: noNames },
  },
  ...{ meaning: '', whoSays: '' },
}

/** The pole that stands at a position of the square; null where none does. */
export function poleOf(
  { firstPole, secondPole }: Pick<ContradictionSaid, 'firstPole' | 'secondPole'>,
  position: OpposedPosition,
): Names | null {
  return position === 's1' ? firstPole : position === 's2' ? secondPole : null
}
