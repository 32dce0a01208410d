import type { Countable, NarrowedTo, Need } from '../../findings/index.ts'
import { filmsInEvidence } from '../../findings/index.ts'
import type { QuestionRequest, TwoPeriodsWanted } from '../../server/contracts/index.ts'
import type { StudyStore } from '../../store/index.ts'
import type { Code, Period, Periodisation, Result } from '../../study/index.ts'
import { accepted, comesBefore, movedBorders, periodOf, refused, tellingPeriods } from '../../study/index.ts'
import type { Refusal } from '../../words/index.ts'
import { tableByPeriods } from './count-films.ts'
import { gatherForm } from './gather-form.ts'
import { narrowedTo } from './narrowed-to.ts'
import { underVersion } from './under-version.ts'

/** What an answer says it stands on, beside the finding. */
export interface About {
  'films-in-two-periods': { periodisation: Periodisation; tableDigest: string }
  'system-in-two-periods': { periodisation: Periodisation; tableDigest: string }
  'form-in-two-periods': { periodisation: Periodisation; tableDigest: string }
  'films-under-moved-borders': { periodisation: Periodisation; tableDigest: string }
}

/** How a study is told what to count. */
interface Wanted {
  'films-in-two-periods': TwoPeriodsWanted
  'system-in-two-periods': QuestionRequest<'system'>
  'form-in-two-periods': QuestionRequest<'form'>
  'films-under-moved-borders': TwoPeriodsWanted
}

export interface Gathered<Some extends Need> {
  counted: Countable[Some]
  about: About[Some]
  /** Of everything that is counted: the same digest, the same counts. */
  digest: string
}

type Gatherers = {
  readonly [Some in Need]: (
    store: StudyStore,
    wanted: Wanted[Some],
  ) => Promise<Result<Gathered<Some>, Refusal>>
}

/** How each thing that a question can need is counted in a study as it stands. */
export const gatherCounted: Gatherers = {
  'films-in-two-periods': filmsInTwoPeriods,
  'system-in-two-periods': systemInTwoPeriods,
  'form-in-two-periods': formInTwoPeriods,
  'films-under-moved-borders': filmsUnderMovedBorders,
}

async function filmsInTwoPeriods(
  store: StudyStore,
  wanted: TwoPeriodsWanted,
): Promise<Result<Gathered<'films-in-two-periods'>, Refusal>> {
  const found = await gatherTwoPeriods(store, wanted)
  return found.ok ? accepted(found.value.gathered) : found
}

/** The same, with what the codebook says of the codes, and what is held against each other in it. */
async function systemInTwoPeriods(
  store: StudyStore,
  wanted: QuestionRequest<'system'>,
): Promise<Result<Gathered<'system-in-two-periods'>, Refusal>> {
  const found = await gatherTwoPeriods(store, wanted, wanted.narrowedTo)
  if (!found.ok) return found
  const { gathered, codebook, narrowed } = found.value
  const groups = await store.coding.codeGroups()
  const book = {
    codes: codebook.map(({ id, kind, parentIds, entailsIds }) => ({ id, kind, parentIds, entailsIds })),
    groups: groups.map(({ id, sort, names, codeIds }) => ({ id, sort, names, codeIds })),
    narrowed,
  }
  return accepted({
    counted: { ...gathered.counted, book },
    about: gathered.about,
    digest: JSON.stringify([gathered.digest, book]),
  })
}

/** The same films with their shots, measurements and aspects, however little of them was looked through. */
async function formInTwoPeriods(
  store: StudyStore,
  wanted: QuestionRequest<'form'>,
): Promise<Result<Gathered<'form-in-two-periods'>, Refusal>> {
  const found = await gatherTwoPeriods(store, wanted)
  if (!found.ok) return found
  const { gathered, codebook } = found.value
  const { films, codes, ...periods } = gathered.counted
  const form = await gatherForm(store, films, gathered.about.periodisation)
  const inUse = new Set(codes)
  const techniques = codebook
    .filter(({ id, kind }) => kind === 'technique' && inUse.has(id))
    .map(({ id }) => id)
  return accepted({
    counted: { ...periods, ...form, techniques },
    about: { ...gathered.about, tableDigest: form.digest },
    digest: JSON.stringify([gathered.digest, form.digest, techniques]),
  })
}

interface FoundTwoPeriods {
  gathered: Gathered<'films-in-two-periods'>
  codebook: readonly Code[]
  narrowed: NarrowedTo | null
}

async function gatherTwoPeriods(
  store: StudyStore,
  wanted: TwoPeriodsWanted,
  value?: { aspectId: string; valueId: string },
): Promise<Result<FoundTwoPeriods, Refusal>> {
  const all = await store.coding.periodisations()
  const { periodisationId, periodisationName } = wanted
  const periodisation = all.find(
    ({ id, name }) => id === (periodisationId ?? id) && name === (periodisationName ?? name),
  )
  if (!periodisation) {
    const isNamed = periodisationId !== undefined || periodisationName !== undefined
    return refused({ kind: isNamed ? 'no-such-periodisation' : 'no-periodisation-yet' })
  }
  const compared = wanted.periods
    ? periodisation.periods.filter(({ name }) => wanted.periods!.includes(name))
    : await periodsToCompare(store, periodisation)
  const [first, second] = compared
  if (!first || !second)
    return refused({ kind: wanted.periods ? 'no-such-period' : 'fewer-than-two-periods' })
  const found =
    wanted.codebookVersion === undefined ? accepted(null) : await underVersion(store, wanted.codebookVersion)
  if (!found.ok) return found
  const under = found.value
  const codebook = under?.version.codes ?? (await store.coding.codes())
  const inUse = codebook.filter(code => !code.retired)
  const aspect = value && (await store.coding.aspects()).find(({ id }) => id === value.aspectId)
  if (value && !aspect) return refused({ kind: 'no-such-aspect' })
  const narrowed = value && aspect ? narrowedTo({ aspect, valueId: value.valueId }, inUse, under) : null
  const { films, digest: tableDigest } = await tableByPeriods(store, periodisation, narrowed ?? under)
  const codes = (narrowed?.codes ?? inUse).map(({ id }) => id)
  const codebookVersion = under && { number: under.version.number, untold: under.untold() }
  return accepted({
    gathered: {
      counted: {
        ...{ films, codes, periods: [first.name, second.name] },
        periodsInOrder: comesBefore(first, second),
        codebookVersion,
      },
      about: { periodisation, tableDigest },
      digest: JSON.stringify([tableDigest, codes, first.name, second.name, codebookVersion]),
    },
    codebook,
    narrowed: narrowed?.said() ?? null,
  })
}

/** Where nobody has chosen two periods. */
async function periodsToCompare(store: StudyStore, periodisation: Periodisation): Promise<readonly Period[]> {
  const films = filmsInEvidence(await store.films.all())
  const stands = films.map(({ film }) => periodOf(periodisation, film))
  return tellingPeriods(periodisation.periods, stands) ?? []
}

async function filmsUnderMovedBorders(
  store: StudyStore,
  wanted: TwoPeriodsWanted,
): Promise<Result<Gathered<'films-under-moved-borders'>, Refusal>> {
  const gathered = await filmsInTwoPeriods(store, wanted)
  if (!gathered.ok) return gathered
  const { counted, about, digest } = gathered.value
  const films = filmsInEvidence(await store.films.all())
  const placesUnder = (periodisation: Periodisation) =>
    Object.fromEntries(films.map(({ film }) => [film.id, periodOf(periodisation, film)]))
  const asTheyStand = JSON.stringify(placesUnder(about.periodisation))
  const borders = movedBorders(about.periodisation, counted.periods)
    .map(({ years, periodisation }) => ({ years, periodOf: placesUnder(periodisation) }))
    .filter(({ periodOf: places }) => JSON.stringify(places) !== asTheyStand)
  const exampleFilmIds = await filmsOfExamples(store)
  return accepted({
    counted: { ...counted, borders, exampleFilmIds },
    about,
    digest: JSON.stringify([digest, borders, exampleFilmIds]),
  })
}

async function filmsOfExamples(store: StudyStore): Promise<Record<string, string[]>> {
  const filmOfPart = new Map(
    (await store.films.all()).flatMap(({ film, parts }) => parts.map(({ id }) => [id, film.id])),
  )
  const byCode: Record<string, string[]> = {}
  for (const { codeId, partId } of await store.coding.codeExamples()) {
    const filmId = filmOfPart.get(partId)
    const known = byCode[codeId] ?? []
    if (filmId !== undefined && !known.includes(filmId)) byCode[codeId] = [...known, filmId]
  }
  return byCode
}
