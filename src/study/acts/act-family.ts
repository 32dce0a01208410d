import type { Change } from '../change.ts'
import type { StudyRefusal } from '../refusals.ts'
import type { Result } from '../result.ts'
import type { FrameClock } from '../time/frame-clock.ts'
import { snapToFrame } from '../time/frame-clock.ts'

/** Where acts are taken back: each area has stacks of its own. */
export const areas = [
  ...([
    'corpus',
    'shots',
    'coding',
    'codebook',
    'analysis',
    'find',
    'study',
    'tray',
    'plates',
    'notebook',
    'sources',
    'atlas',
    'subtitles',
    'essay',
    'writing',
    'editions',
    'seen',
  ] as const),
] as const

export type Area = (typeof areas)[number]

/** What was seen stays seen: nothing takes these acts back. */
export const areasForGood: readonly Area[] = ['seen']

/**
 * Where acts can be taken back together that stand in other areas, each among what was done at its own desk: what is
 * shown of all films in one place is taken back there, too. An act is still taken back only upon what it was made upon.
 */
export const areasAcross = ['links', 'shelf'] as const

export type TurnArea = Area | (typeof areasAcross)[number]

/** On what the acts of a family are done, and so whose stack they stand on: the whole study, one film, or a part's film. */
export type Ground = 'study' | 'film' | 'part'

/**
 * Acts that need the same knowledge: their shapes, where they are taken back, and what each does to records that are
 * known. Whoever places one gathers what is known, and nothing else: the program in a transaction, with authority, the
 * page from what it shows.
 */
export interface ActFamily<Act extends { kind: string }, Known> {
  area: Area
  ground: Ground
  place: {
    readonly [Kind in Act['kind']]: (
      known: Known,
      act: Extract<Act, { kind: Kind }>,
    ) => Result<Change, StudyRefusal>
  }
}

/** The time of a part; `clock` is null where it has no file, and a millisecond stays as it is. */
export interface KnownTime {
  clock: FrameClock | null
  endMs: number
}

/** A moment as it is stored: the first whole millisecond of its frame. */
export function snapped({ clock }: Pick<KnownTime, 'clock'>, ms: number): number {
  return clock ? snapToFrame(clock, ms) : ms
}

export function snappedSpan<Span extends { startMs: number; endMs: number }>(
  time: Pick<KnownTime, 'clock'>,
  span: Span,
): Span {
  return { ...span, startMs: snapped(time, span.startMs), endMs: snapped(time, span.endMs) }
}
