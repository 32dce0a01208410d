import type { Names } from './names.ts'

/** One of the answers that an aspect has. Retired ones stay where they were given; nothing new is given them. */
export interface AspectValue {
  /** Whatever it is called later, marks that were given it keep it. */
  id: string
  names: Names
  retired: boolean
}

/** A further choice that codes may ask for on each mark: what is asked, and what can be answered. */
export interface AspectSaid {
  names: Names
  values: AspectValue[]
  /** Whether more than one can be true of a mark. */
  takesSeveral: boolean
  /** Whether the choice is a reading, of which a reason can be given. */
  takesReason: boolean
  meaning: string
}

export interface Aspect extends AspectSaid {
  id: string
  /** Its place in the list. */
  position: number
  /** Retired ones can be brought back. */
  retired: boolean
}
