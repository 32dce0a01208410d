import type {
  AspectInFilm,
  FilmOfForm,
  FormFilm,
  FormShot,
  FormSubject,
  ShotMeasured,
} from './form-finding.ts'

/** Lower edges of the classes of length: each twice as long as the one before. */
export const lengthEdgesMs = [0, 1000, 2000, 4000, 8000, 16_000, 32_000, 64_000]
const tenths = 10
const cells = 60
const minuteMs = 60_000

/** The value of one film; null where it is not known. */
export function valueInFilm({ shots, aspects, counts }: FormFilm, subject: FormSubject): number | null {
  switch (subject.group) {
    case 'cutting':
    case 'picture':
      return valueOfShots(shots, subject)
    case 'aspect':
      return shareOfAspect(
        aspects.find(({ aspectId }) => aspectId === subject.aspectId),
        subject.valueId,
      )
    case 'technique': {
      const code = counts.codes[subject.codeId]
      return code && code.lookedThroughMs > 0 ? code.screenTimeMs / code.lookedThroughMs : null
    }
  }
}

/** How these shots are cut, or what was measured of them, in the unit of the measure; null where it is not known. */
export function valueOfShots(
  shots: readonly FormShot[],
  subject: Extract<FormSubject, { group: 'cutting' | 'picture' }>,
): number | null {
  if (subject.group === 'picture') return meanOverTime(shots, subject.measure)
  return shots.length === 0 ? null : cutting[subject.measure](shots)
}

const cutting = {
  'mean-length': (shots: readonly FormShot[]) => lengthOf(shots) / shots.length,
  'median-length': medianLength,
  'cutting-rate': (shots: readonly FormShot[]) => (transitionsOf(shots).length * minuteMs) / lengthOf(shots),
  'gradual-share': (shots: readonly FormShot[]) => {
    const all = transitionsOf(shots)
    return all.length === 0 ? null : all.filter(({ transition }) => transition !== 'cut').length / all.length
  },
}

function transitionsOf(shots: readonly FormShot[]): FormShot[] {
  return shots.filter(({ transition }) => transition !== 'start')
}

function lengthOf(shots: readonly FormShot[]): number {
  return shots.reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0)
}

function medianLength(shots: readonly FormShot[]): number {
  const lengths = shots.map(({ startMs, endMs }) => endMs - startMs).sort((one, other) => one - other)
  const middle = lengths.length >> 1
  return lengths.length % 2 === 1 ? lengths[middle]! : (lengths[middle - 1]! + lengths[middle]!) / 2
}

/** A long shot counts for as long as it is on screen. */
function meanOverTime(
  shots: readonly FormShot[],
  measure: Exclude<keyof ShotMeasured, 'colour'>,
): number | null {
  let [sum, time] = [0, 0]
  for (const { startMs, endMs, measured } of shots) {
    const value = measured?.[measure]
    if (value == null) continue
    sum += value * (endMs - startMs)
    time += endMs - startMs
  }
  return time === 0 ? null : sum / time
}

function shareOfAspect(found: AspectInFilm | undefined, valueId: string): number | null {
  return found && found.answeredMs > 0 ? (found.valueMs[valueId] ?? 0) / found.answeredMs : null
}

/** What is drawn of one film. */
export function filmOfForm(film: FormFilm, period: 1 | 2): FilmOfForm {
  const { shots } = film
  const durationMs = lengthOf(shots)
  const measuredMs = lengthOf(shots.filter(({ measured }) => measured !== null))
  return {
    ...{ id: film.id, period, shots: shots.length, durationMs },
    measuredShare: durationMs === 0 ? 0 : measuredMs / durationMs,
    lengths: lengthEdgesMs.map((edge, place) => {
      const next = lengthEdgesMs[place + 1] ?? Number.POSITIVE_INFINITY
      const own = shots.filter(({ startMs, endMs }) => endMs - startMs >= edge && endMs - startMs < next)
      return shots.length === 0 ? 0 : own.length / shots.length
    }),
    course: courseOf(shots),
    colours: coloursOf(shots),
  }
}

function courseOf(shots: readonly FormShot[]): number[] {
  const endMs = shots.at(-1)?.endMs ?? 0
  const counts = new Array<number>(tenths).fill(0)
  for (const { startMs } of transitionsOf(shots))
    counts[Math.min(tenths - 1, Math.floor((startMs / endMs) * tenths))]!++
  return counts.map(count => (endMs === 0 ? 0 : (count * minuteMs * tenths) / endMs))
}

function coloursOf(shots: readonly FormShot[]): (string | null)[] {
  const endMs = shots.at(-1)?.endMs ?? 0
  return Array.from({ length: cells }, (_, cell) => {
    const at = ((cell + 0.5) * endMs) / cells
    return shots.find(shot => shot.startMs <= at && at < shot.endMs)?.measured?.colour ?? null
  })
}
