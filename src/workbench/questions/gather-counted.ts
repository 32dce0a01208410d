import type { Countable, Need, QuestionBook } from '../../findings/index.ts'
import { filmsInEvidence } from '../../findings/index.ts'
import type { FilmsByDateWanted, TwoPeriodsWanted, WholeFilmsWanted } from '../../server/contracts/index.ts'
import type { StudyStore } from '../../store/index.ts'
import type { Aspect, Code, Periodisation, Result } from '../../study/index.ts'
import { accepted, comesBefore, movedBorders, periodOf, reachedFrom } from '../../study/index.ts'
import type { Refusal } from '../../words/index.ts'
import { languages, wordsIn } from '../../words/index.ts'
import { tableByPeriods, tableOfWholeFilms } from './count-films.ts'
import { filmsByDate, filmsByDateAndPeriod } from './films-by-date.ts'
import { periodsAsked } from './periods-asked.ts'
import { underVersion } from './under-version.ts'

/** What an answer says it stands on, beside the finding. */
export interface About {
  'films-in-two-periods': { periodisation: Periodisation; tableDigest: string }
  'films-by-date-and-period': { tableDigest: string }
  'films-by-date': { tableDigest: string }
  'films-with-codebook': { periodisation: Periodisation; tableDigest: string }
  'whole-films': { tableDigest: string }
  'films-under-moved-borders': { periodisation: Periodisation; tableDigest: string }
}

/** How a study is told what to count. */
interface Wanted {
  'films-in-two-periods': TwoPeriodsWanted
  'films-by-date-and-period': FilmsByDateWanted & TwoPeriodsWanted
  'films-by-date': FilmsByDateWanted
  'films-with-codebook': TwoPeriodsWanted
  'whole-films': WholeFilmsWanted
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
  'films-by-date-and-period': filmsByDateAndPeriod,
  'films-by-date': (store, wanted) => filmsByDate(store, wanted, null),
  'films-with-codebook': filmsWithCodebook,
  'whole-films': wholeFilms,
  'films-under-moved-borders': filmsUnderMovedBorders,
}

async function filmsInTwoPeriods(
  store: StudyStore,
  wanted: TwoPeriodsWanted,
): Promise<Result<Gathered<'films-in-two-periods'>, Refusal>> {
  const asked = await periodsAsked(store, wanted)
  if (!asked.ok) return asked
  const { periodisation, first, second } = asked.value
  const found =
    wanted.codebookVersion === undefined ? accepted(null) : await underVersion(store, wanted.codebookVersion)
  if (!found.ok) return found
  const under = found.value
  const { films, digest: tableDigest } = await tableByPeriods(store, periodisation, under)
  const codebook = under?.version.codes ?? (await store.coding.codes())
  const codes = codebook.filter(code => !code.retired).map(({ id }) => id)
  const entailed = entailedAmong(codebook, codes)
  const codebookVersion = under && { number: under.version.number, untold: under.untold() }
  return accepted({
    counted: {
      ...{ films, codes, periods: [first.name, second.name] },
      periodsInOrder: comesBefore(first, second),
      ...{ codebookVersion, entailed },
    },
    about: { periodisation, tableDigest },
    digest: JSON.stringify([tableDigest, codes, first.name, second.name, codebookVersion, entailed]),
  })
}

/** Codes that stand wherever another does, by whatever way the codebook says it. */
function entailedAmong(codebook: readonly Code[], codes: readonly string[]) {
  const wanted = new Set(codes)
  return codes.flatMap(of =>
    [...reachedFrom(codebook, of, 'entailsIds')]
      .filter(entailed => entailed !== of && wanted.has(entailed))
      .map(entailed => ({ of, entailed })),
  )
}

/** The same, with what the codebook holds beside codes. */
async function filmsWithCodebook(
  store: StudyStore,
  wanted: TwoPeriodsWanted,
): Promise<Result<Gathered<'films-with-codebook'>, Refusal>> {
  const found = await filmsInTwoPeriods(store, wanted)
  if (!found.ok) return found
  const { counted, about, digest } = found.value
  const inUse = <Some extends { retired: boolean }>(list: readonly Some[]) =>
    list.filter(({ retired }) => !retired)
  const codes = inUse(await store.coding.codes())
  const those = (kind: Code['kind']) => codes.filter(code => code.kind === kind).map(({ id }) => id)
  const aspects = inUse(await store.coding.aspects())
  const book: QuestionBook = {
    ...{ spaces: those('space'), subjects: those('subject') },
    contradictions: inUse(await store.coding.contradictions()).map(({ id }) => id),
    aspects: aspects.map(({ id, values, takesSeveral }) => ({
      ...{ id, takesSeveral, valueIds: values.map(value => value.id) },
    })),
    channelId: aspects.find(isChannel)?.id ?? null,
  }
  return accepted({ counted: { ...counted, book }, about, digest: JSON.stringify([digest, book]) })
}

/** Called as the one that is proposed, in either language: nothing else says so of an aspect. */
function isChannel({ names }: Aspect): boolean {
  return languages.some(
    language => names[language].trim() === wordsIn(language).aspects.proposals.channel.name,
  )
}

async function wholeFilms(
  store: StudyStore,
  wanted: WholeFilmsWanted,
): Promise<Result<Gathered<'whole-films'>, Refusal>> {
  const found =
    wanted.codebookVersion === undefined ? accepted(null) : await underVersion(store, wanted.codebookVersion)
  if (!found.ok) return found
  const under = found.value
  const { films, digest: tableDigest } = await tableOfWholeFilms(store, under)
  const codebook = under?.version.codes ?? (await store.coding.codes())
  const codes = codebook.filter(code => !code.retired).map(({ id }) => id)
  const codebookVersion = under && { number: under.version.number, untold: under.untold() }
  return accepted({
    counted: { films, codes, codebookVersion },
    about: { tableDigest },
    digest: JSON.stringify([tableDigest, codes, codebookVersion]),
  })
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
