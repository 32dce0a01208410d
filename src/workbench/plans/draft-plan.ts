import type { FilmCounts } from '../../findings/index.ts'
import { drawSample, ownRise, planPower } from '../../findings/index.ts'
import type { PlanDraftAnswer, PlanDraftRequest, PlanPower } from '../../server/contracts/index.ts'
import type { WholeFilm } from '../../store/index.ts'
import type { Periodisation, Result } from '../../study/index.ts'
import { accepted, codingSpeed, periodOf, refused, tellingPeriods } from '../../study/index.ts'
import type { Refusal } from '../../words/index.ts'
import type { OpenStudy } from '../open-study.ts'
import { countFilms } from '../questions/counting/count-films.ts'
import { directorsOf } from '../questions/tables.ts'
import type { DrawnFilm } from './share-plan.ts'
import { sharePlan } from './share-plan.ts'

const acceptancesRead = 2000
/** Slices of ten seconds, where nothing else says how many units a film has. */
const sliceMs = 10_000

/** What a plan would draw in films, how fast the coder at home is, and what these films can show. */
export async function draftPlan(
  study: OpenStudy,
  wanted: PlanDraftRequest,
): Promise<Result<PlanDraftAnswer, Refusal>> {
  const { store } = study
  const chosen = new Set(wanted.filmIds)
  const films = (await store.films.all()).filter(({ film }) => chosen.has(film.id))
  const missing = wanted.filmIds.find(id => films.every(({ film }) => film.id !== id))
  if (missing !== undefined) return refused({ kind: 'no-such-film', filmId: missing })
  const drawn: DrawnFilm[] = []
  for (const whole of films) drawn.push(await drawInFilm(study, whole, wanted))
  const periodisation =
    (await store.coding.periodisations()).find(({ id }) => id === wanted.periodisationId) ?? null
  const divided = divide(films, periodisation)
  const units = films.length === 0 ? 0 : drawn.reduce((sum, film) => sum + unitsOf(film), 0) / films.length
  const directed = (ids: readonly string[]) =>
    ids.map(id => ({ id, directorIds: directorsOf(films.find(({ film }) => film.id === id)!.film) }))
  const sides = { first: directed(divided.first), second: directed(divided.second) }
  return accepted({
    ...sharePlan(drawn, wanted, periodisation),
    speed: await speedAtHome(study),
    power: {
      ...planPower(sides, units),
      periods: divided.periods,
      own: await riseOfCoded(study, divided, wanted.codeIds),
    },
  })
}

/** How much film the coder at home looks through in a unit of working time. */
export async function speedAtHome({ store }: OpenStudy): Promise<number | null> {
  const { homeCoderId } = await store.studies.get()
  return codingSpeed(await store.plans.acceptances(homeCoderId, acceptancesRead))
}

async function drawInFilm(
  { store }: OpenStudy,
  { film, parts }: WholeFilm,
  { how, seed }: PlanDraftRequest,
): Promise<DrawnFilm> {
  const toDrawFrom = []
  for (const { id, durationMs } of parts) {
    const { shots, scenes } = await store.shots.listOfPart(id)
    toDrawFrom.push({ id, durationMs: durationMs ?? 0, shots, scenes })
  }
  return {
    film,
    parts: toDrawFrom,
    runningMs: toDrawFrom.reduce((sum, { durationMs }) => sum + durationMs, 0),
    spans: drawSample({ id: film.id, parts: toDrawFrom }, how, seed),
  }
}

function unitsOf({ spans }: DrawnFilm): number {
  return spans.reduce(
    (sum, { startMs, endMs }) => sum + Math.max(1, Math.round((endMs - startMs) / sliceMs)),
    0,
  )
}

interface Divided {
  first: readonly string[]
  second: readonly string[]
  periods: [string, string] | null
}

/** The two periods of which these films can tell most; without a periodisation, their number halved. */
function divide(films: readonly WholeFilm[], periodisation: Periodisation | null): Divided {
  const ids = films.map(({ film }) => film.id)
  const half = Math.ceil(ids.length / 2)
  if (!periodisation) return { first: ids.slice(0, half), second: ids.slice(half), periods: null }
  const stands = films.map(({ film }) => periodOf(periodisation, film))
  const inPeriod = (name: string) => ids.filter((_, at) => stands[at] === name)
  const [first, second] = tellingPeriods(periodisation.periods, stands) ?? periodisation.periods
  return {
    first: first ? inPeriod(first.name) : [],
    second: second ? inPeriod(second.name) : [],
    periods: first && second ? [first.name, second.name] : null,
  }
}

/** Of the code that is coded in most of these films, how large a rise would be noticed; null where none tells. */
async function riseOfCoded(
  { store }: OpenStudy,
  { first, second }: Divided,
  codeIds: readonly string[],
): Promise<PlanPower['own']> {
  const counted = await countFilms(store)
  const shares = (filmIds: readonly string[], codeId: string) =>
    filmIds.flatMap(filmId => shareOf(counted.get(filmId)?.counts, codeId))
  const [most] = codeIds
    .map(codeId => ({ codeId, sides: [shares(first, codeId), shares(second, codeId)] as const }))
    .sort((a, b) => b.sides[0].length + b.sides[1].length - a.sides[0].length - a.sides[1].length)
  const rise = most && ownRise(...most.sides)
  return rise ? { codeId: most.codeId, ...rise } : null
}

function shareOf(counts: FilmCounts | undefined, codeId: string): number[] {
  const own = counts?.codes[codeId]
  return own && own.lookedThroughMs > 0 ? [Math.min(1, own.screenTimeMs / own.lookedThroughMs)] : []
}
