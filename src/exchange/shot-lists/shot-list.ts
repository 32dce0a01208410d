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
  | { kind: 'gaps-closed'; count: number }
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
  /** Gaps of one frame that became shots: where ends were written one frame short, they are no shots and can be closed. */
  closableGaps: number
}

/** How a list is to be read where it may be meant in two ways. */
export interface ReadingChoices {
  /** Gaps of one frame are taken for ends that were written one frame short. */
  closeGaps?: boolean
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
  /** The time code of its first frame, where the file has one: programs that cut name its pictures by it. */
  timeCode?: string | null | undefined
}

export interface ShotsOfFilm extends ListedFilm {
  shots: readonly Shot[]
}

export type ShotListRefusal =
  | { kind: 'not-a-shot-list' }
  | { kind: 'list-too-large'; limit: number }
  | { kind: 'list-without-shots' }
  | { kind: 'list-of-another-rate'; listRate: string; filmRate: string }
  | { kind: 'list-beyond-end'; entry: number; endMs: number }
  | { kind: 'list-overlaps'; entry: number }

/** Lists of ten thousand shots are smaller in every form; reading this many letters takes no second. */
export const longestList = 8_000_000

/** `24000/1001`, `25`, or `variable`. */
export function rateName(clock: FrameClock): string {
  if (clock.kind === 'variable') return 'variable'
  const { numerator, denominator } = clock.rate
  return denominator === 1 ? String(numerator) : `${numerator}/${denominator}`
}
