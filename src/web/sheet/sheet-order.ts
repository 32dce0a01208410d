import type { ShotValues } from '../../server/contracts/index.ts'
import type { Shot } from '../../study/index.ts'

/** Measures that shots can be laid out by: those that are one number each. */
export const sheetMeasures = [
  'length',
  'lightness',
  'contrast',
  'chroma',
  'motion',
  'sharpness',
  'loudness',
] as const

export type SheetMeasure = (typeof sheetMeasures)[number]

export interface OrderedShot {
  shot: Shot
  /** Its place in the film, counted from 0. */
  index: number
}

/** The most of a measure first, equal ones as in the film, and what was not measured at the end. */
export function orderShots(
  shots: readonly OrderedShot[],
  measure: SheetMeasure | null,
  values: Readonly<Record<string, ShotValues>>,
): OrderedShot[] {
  if (measure === null) return [...shots]
  const heights = new Map(shots.map(({ shot }) => [shot.id, heightOf(shot, measure, values[shot.id])]))
  return [...shots].sort((a, b) => {
    const [own, other] = [heights.get(a.shot.id)!, heights.get(b.shot.id)!]
    return own === other ? a.index - b.index : other - own
  })
}

/** A shot has its length without being measured. */
function heightOf(shot: Shot, measure: SheetMeasure, values: ShotValues | undefined): number {
  if (measure === 'length') return shot.endMs - shot.startMs
  return values?.[measure] ?? Number.NEGATIVE_INFINITY
}
