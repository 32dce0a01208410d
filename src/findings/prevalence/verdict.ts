import type { Reason } from '../../statistics/index.ts'

/** How the later films stand to the earlier ones, by film means of screen time. */
export type Direction = 'more' | 'less' | 'same'

/** What is moved as one when periods are permuted. */
export type TestUnit = 'films' | 'directors'

/** Films of the first and of the second period. */
export type PerPeriod = readonly [first: number, second: number]

/**
 * What may be said of one symbol by screen time: the one thing that its sentence, its place on the page and its
 * line in a table rest on. `p` is that of the default test, corrected for the family.
 */
export type Verdict =
  /** Nobody looked for it in any of these films. */
  | { kind: 'nobody-looked' }
  | { kind: 'nobody-looked-in-period'; period: 1 | 2; films: PerPeriod; present: PerPeriod }
  /** Looked for in so many films, and in none of them; `partly`: some were looked through in part only. */
  | { kind: 'in-no-film'; films: PerPeriod; partly: boolean }
  /** Coders who looked at the same time agree on next to nothing of what any of them marked. */
  | { kind: 'coders-contradict'; agreedShare: number; films: number }
  | { kind: 'one-film-in-period'; films: PerPeriod; direction: Direction }
  | { kind: 'not-compared'; because: 'too-few-films-have-it' | 'not-focal'; direction: Direction }
  /** The same share in every film. */
  | { kind: 'alike' }
  | { kind: 'too-few'; unit: TestUnit; direction: Direction; smallestP: number }
  /** One symbol could reach .05 alone, and not among so many. */
  | { kind: 'family-too-large'; unit: TestUnit; direction: Direction; smallestP: number; familySize: number }
  | { kind: 'no-difference' }
  | { kind: 'cannot-tell'; unit: TestUnit; direction: Direction; p: number }
  /** It would pass, but one side was looked through so much less that the shares are not of one kind. */
  | { kind: 'looked-through-unequally'; direction: Direction; p: number; shares: PerPeriod }
  /** It would pass, but not among films that the same people looked through. */
  | { kind: 'coders-differ'; direction: Direction; p: number; withinCoders: number | null }
  /** It would pass, but not within kinds of film, or whatever the question divides films by. */
  | { kind: 'strata-differ'; direction: Direction; p: number; withinStrata: number | null }
  /** It would pass, but not with all the borders between periods that could have been chosen instead. */
  | { kind: 'chosen-after-looking'; direction: Direction; p: number; overAllBorders: number | null }
  | { kind: 'shows'; unit: TestUnit; direction: Direction; p: number; corrected: boolean }
  | { kind: 'not-computable'; because: Reason }

/** The level at which a change is said to be shown. */
export const level = 0.05
