import type { FormShot, FormSubject } from '../../findings/index.ts'
import { cuttingMeasures, pictureMeasures, valueOfShots } from '../../findings/index.ts'
import type { Language } from '../../words/index.ts'
import { wordsIn } from '../../words/index.ts'
import type { Sight, Stretch } from './sight.ts'
import { seeing, stillOf } from './sight.ts'

export type MeasuredSubject = Extract<FormSubject, { group: 'cutting' | 'picture' }>

/** What can be measured of the shots of a stretch: how they are cut, how they look and sound. */
export const measuredSubjects: readonly MeasuredSubject[] = [
  ...cuttingMeasures.map(measure => ({ group: 'cutting', measure }) as const),
  ...pictureMeasures.map(measure => ({ group: 'picture', measure }) as const),
]

/** By the name under which evidence keeps it; null of another. */
export function measuredSubject(name: string): MeasuredSubject | null {
  return measuredSubjects.find(({ measure }) => measure === name) ?? null
}

/** The shots of which a stretch has the middle. */
export function shotsWithin<Shot extends { startMs: number; endMs: number }>(
  shots: readonly Shot[],
  { startMs, endMs }: Omit<Stretch, 'partId'>,
): Shot[] {
  return shots.filter(shot => {
    const middle = (shot.startMs + shot.endMs) / 2
    return startMs <= middle && middle < endMs
  })
}

/**
 * A measure of shots: of those of a stretch (`stretch`), or of all of a film where that is null. Null where no shot is
 * known, or none was measured. `procedures`: by which each part was measured; how shots are cut is no measurement of them.
 */
export function seeMeasured(
  { measure, stretch }: { measure: string; stretch: Stretch | null },
  {
    shots,
    filmId,
    procedures,
  }: { shots: readonly FormShot[]; filmId: string | null; procedures: readonly string[] },
): Sight | null {
  const subject = measuredSubject(measure)
  const value = subject && valueOfShots(stretch ? shotsWithin(shots, stretch) : shots, subject)
  if (value === null) return null
  return {
    seen: seeing({
      ...{ values: [measuredAsSeen(subject!, value)], films: [filmId] },
      stills: stretch ? [stillOf(stretch)] : [],
      method: subject!.group === 'picture' ? [...new Set(procedures)] : [],
    }),
    whole: [measure, value],
    layer: null,
  }
}

/** To three digits that count: as much as a reader can use of what was measured. Lengths are in seconds. */
export function measuredAsSeen({ measure }: MeasuredSubject, value: number): string {
  const printed = measure === 'mean-length' || measure === 'median-length' ? value / 1000 : value
  return String(Number(printed.toPrecision(3))).replace('-', '−')
}

/** `Mean shot length: 4.2 (seconds)`, of a value as it was seen. */
export function sayMeasured(measure: string, value: string, language: Language): string {
  const subject = measuredSubject(measure)
  const { form, publication } = wordsIn(language)
  return subject
    ? publication.measured({ measure: form.name(subject, () => ''), value, unit: form.unit(subject) })
    : value
}
