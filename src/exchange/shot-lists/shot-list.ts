import type { FrameClock, Shot, TransitionIn } from '../../study/index.ts'

export const shotListForms = ['csv', 'edl', 'otio', 'pyscenedetect'] as const

export type ShotListForm = (typeof shotListForms)[number]

/** A boundary as a list gives it, in milliseconds of the part, on a frame of the film. */
export interface ListedBoundary {
  atMs: number
  transitionIn: Exclude<TransitionIn, 'start'>
  transitionStartMs: number | null
  transitionEndMs: number | null
}

/** Something that a list holds and the study does not, or the other way round; `entry` is the line, or the clip of an OTIO track. */
export type Misfit =
  | { kind: 'entry-not-read'; entry: number }
  | { kind: 'moved-to-frame'; entry: number; byMs: number }
  | { kind: 'gap-before'; entry: number }
  | { kind: 'transition-unknown'; entry: number; name: string }
  | { kind: 'track-passed-over'; entry: number }
  | { kind: 'time-code-shifted'; entry: number }
  | { kind: 'confidence-left-out'; count: number }
  | { kind: 'kinds-left-out'; count: number }
  | { kind: 'times-only-near' }

export interface ReadShotList {
  form: ShotListForm
  boundaries: ListedBoundary[]
  misfits: Misfit[]
}

export interface WrittenShotList {
  text: string
  misfits: Misfit[]
}

/** The film a list is of. */
export interface ListedFilm {
  title: string
  fileName: string
  clock: FrameClock
}

export interface ShotsOfFilm extends ListedFilm {
  shots: readonly Shot[]
}

export type ShotListRefusal =
  | { kind: 'not-a-shot-list' }
  | { kind: 'list-without-shots' }
  | { kind: 'list-of-another-rate'; listRate: string; filmRate: string }
  | { kind: 'list-beyond-end'; entry: number; endMs: number }
  | { kind: 'list-overlaps'; entry: number }

/** `24000/1001`, `25`, or `variable`. */
export function rateName(clock: FrameClock): string {
  if (clock.kind === 'variable') return 'variable'
  const { numerator, denominator } = clock.rate
  return denominator === 1 ? String(numerator) : `${numerator}/${denominator}`
}
