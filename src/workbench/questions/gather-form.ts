import { createHash } from 'node:crypto'
import type { AspectInFilm, FormAspect, FormFilm, FormShot, QuestionFilm } from '../../findings/index.ts'
import { filmsInEvidence, readFilmName } from '../../findings/index.ts'
import type { StudyStore } from '../../store/index.ts'
import type { Mark, Part, Periodisation } from '../../study/index.ts'
import { lengthOfSpans, mergeSpans } from '../../study/index.ts'
import { shotsWithMeasures } from './shots-with-measures.ts'

interface GatheredForm {
  films: FormFilm[]
  /** Those of which some mark in evidence was given a value. */
  aspects: FormAspect[]
  digest: string
}

/** The films of a question with their shots one part after the other, and how long each value of an aspect was given. */
export async function gatherForm(
  store: StudyStore,
  films: readonly QuestionFilm[],
  periodisation: Periodisation,
): Promise<GatheredForm> {
  const known = (await store.coding.aspects()).filter(({ retired }) => !retired)
  const wholes = new Map(filmsInEvidence(await store.films.all()).map(whole => [whole.film.id, whole]))
  const withForm: FormFilm[] = []
  for (const film of films) {
    const whole = wholes.get(readFilmName(film.id).filmId)
    const parts = whole ? partsOf(film, whole.parts, periodisation) : []
    const shots: FormShot[] = []
    let offsetMs = 0
    for (const part of parts) {
      const own = await shotsWithMeasures(store, part.id, offsetMs)
      shots.push(...own)
      offsetMs += part.durationMs ?? own.at(-1)?.endMs ?? 0
    }
    withForm.push({ ...film, shots, aspects: await aspectsIn(store, whole?.film.id, parts) })
  }
  const given = new Set(withForm.flatMap(({ aspects }) => aspects.map(({ aspectId }) => aspectId)))
  const aspects = known
    .filter(({ id }) => given.has(id))
    .map(({ id, names, values }) => ({
      id,
      names,
      values: values.map(value => ({ id: value.id, names: value.names })),
    }))
  const digest = createHash('sha256')
    .update(JSON.stringify([aspects, withForm.map(({ counts, ...film }) => film)]))
    .digest('hex')
  return { films: withForm, aspects, digest }
}

/** All parts of a film, or those that were put into the period that it stands in here. */
function partsOf(film: QuestionFilm, parts: readonly Part[], { assignments }: Periodisation): Part[] {
  const { filmId } = readFilmName(film.id)
  const byPart = assignments.filter(one => one.filmId === filmId && one.partId)
  if (byPart.length === 0) return [...parts]
  const periodOf = new Map(byPart.map(({ partId, period }) => [partId!, period]))
  return parts.filter(({ id }) => (periodOf.get(id) ?? null) === film.periodId)
}

async function aspectsIn(
  store: StudyStore,
  filmId: string | undefined,
  parts: readonly Part[],
): Promise<AspectInFilm[]> {
  if (filmId === undefined) return []
  const training = new Set(
    (await store.coding.passesOfFilm(filmId)).filter(({ isTraining }) => isTraining).map(({ id }) => id),
  )
  const marks = (await store.coding.marksOfFilm(filmId)).filter(
    ({ passId, said }) => passId !== null && !training.has(passId) && said !== null,
  )
  const own = parts.map(({ id }) => marks.filter(({ partId }) => partId === id))
  const aspectIds = [...new Set(marks.flatMap(({ said }) => said!.aspects.map(({ aspectId }) => aspectId)))]
  return aspectIds.sort().flatMap(aspectId => {
    const given = (valueId: string | null) =>
      own.reduce((sum, list) => sum + timeOf(list, aspectId, valueId), 0)
    const answeredMs = given(null)
    if (answeredMs === 0) return []
    const values = [...new Set(marks.flatMap(mark => valuesOf(mark, aspectId)))].sort()
    return [{ aspectId, answeredMs, valueMs: Object.fromEntries(values.map(id => [id, given(id)])) }]
  })
}

/** For how long a value of an aspect was given, or any: the union of the marks. */
function timeOf(marks: readonly Mark[], aspectId: string, valueId: string | null): number {
  const given = marks.filter(mark => {
    const values = valuesOf(mark, aspectId)
    return valueId === null ? values.length > 0 : values.includes(valueId)
  })
  return lengthOfSpans(mergeSpans(given, Number.POSITIVE_INFINITY))
}

function valuesOf({ said }: Mark, aspectId: string): readonly string[] {
  return said?.aspects.find(aspect => aspect.aspectId === aspectId)?.values ?? []
}
