import type { Computed } from '../../statistics/index.ts'
import { blockOrders, isNotComputable, notComputable } from '../../statistics/index.ts'
import type { FilmByDate, FilmsByDate } from '../films-by-date.ts'
import { lookedThroughOf } from '../looked-through-unequally.ts'
import { directorBlocks } from '../prevalence/director-blocks.ts'
import { level } from '../prevalence/verdict.ts'
import { codeInFilm } from '../question-film.ts'
import { correctTogether } from './correct-together.ts'
import { besideScreenTime } from './held-by-time.ts'
import { areLookedUnequally } from './looked-unequally.ts'
import { scanSystem } from './scan-system.ts'
import { isOfUnlikeLengths, shareBy, withoutScenes } from './share-by-measure.ts'
import type { ScanSettings } from './symbol-over-time.ts'
import { rootOf, symbolOverTime } from './symbol-over-time.ts'
import type {
  ChangeKind,
  DirectorsWhole,
  FilmAtYear,
  SymbolOverTime,
  SystemOverTime,
  WhenFinding,
  WhenMeasure,
} from './when-finding.ts'

const usual = { minimumFilms: 3, minimumPresent: 3, seed: 1, draws: 9_999 }

/** What is counted of a film at its year; screen time, where nothing is said. */
export interface WhenChoices {
  measure?: WhenMeasure
}

/**
 * When, without periods: in which year do these films change, if none is set beforehand?
 *
 * Unit: the film, at the year of its date. Null: films are exchangeable over the observed years; where films share a
 * director, directors with as many films are, and the films of one among themselves, and the p of films stands beside
 * it as the optimistic one. Per code the scan of
 * its share of screen time (or of slices, shots or scenes), the interval of the year, Kendall's trend beside it and a local regression to look at; for
 * all codes of the family together the scan of the system. All that is claimed is corrected together by Holm: half of
 * the level for the system, half for scans and trends of the family.
 * What is counted in shots or scenes must be so by screen time too: a long one has more time to contain a code.
 * A film whose date reaches over several years stands at their middle and is named; films without a date are left out
 * and named. See docs/methods/when.md.
 */
export function answerWhen(
  question: FilmsByDate,
  { measure = 'screen-time', ...given }: Partial<typeof usual> & WhenChoices = {},
): WhenFinding {
  const parameters = { ...usual, ...given }
  const films = atYears(question.films)
  const found = question.codes.map(code => {
    const over = (counted: WhenMeasure) => {
      const shares = sharesOf(films.dated, code, counted)
      const told = new Set(shares.map(({ filmId }) => filmId))
      return symbolOverTime(shares, parameters, blocksOf(films.dated.filter(({ film }) => told.has(film.id))))
    }
    const present = films.dated.filter(({ film }) => codeInFilm(film, code).presence === 'present').length
    const inFamily = present >= parameters.minimumPresent
    const own = over(measure)
    const told = isOfUnlikeLengths(measure) ? besideScreenTime(own, over('screen-time')) : own
    return { symbol: code, inFamily, present, ...told }
  })
  const family = found.filter(({ inFamily }) => inFamily).map(({ symbol }) => symbol)
  return {
    question: 'when',
    ...(question.codebookVersion && { codebookVersion: question.codebookVersion }),
    dated: question.dated,
    films: films.dated.map(({ film, year, isSpread }) => ({ filmId: film.id, year, isSpread })),
    filmsWithoutDate: films.undated,
    ...(measure === 'scenes' && { filmsWithoutScenes: withoutScenes(films.dated.map(({ film }) => film)) }),
    directorsWhole: directorsWhole(films.dated, parameters),
    family,
    ...corrected(found, systemOverTime(films.dated, family, { ...parameters, measure })),
    parameters: { ...parameters, ...(measure !== 'screen-time' && { measure }) },
  }
}

function sharesOf(films: readonly AtYear[], code: string, measure: WhenMeasure): FilmAtYear[] {
  return films.flatMap(({ film, year }): FilmAtYear[] => {
    const share = shareBy(film, code, measure)
    if (!share) return []
    const { lookedThroughShare } = codeInFilm(film, code)
    return [{ filmId: film.id, year, share: share.present / share.lookedThrough, lookedThroughShare }]
  })
}

interface AtYear {
  film: FilmByDate
  year: number
  isSpread: boolean
}

function atYears(films: readonly FilmByDate[]): { dated: AtYear[]; undated: string[] } {
  const dated = films.flatMap((film): AtYear[] =>
    film.years
      ? [{ film, year: (film.years.from + film.years.to) / 2, isSpread: film.years.from !== film.years.to }]
      : [],
  )
  return {
    dated: dated.sort((a, b) => a.year - b.year || (a.film.id < b.film.id ? -1 : 1)),
    undated: films.filter(({ years }) => !years).map(({ id }) => id),
  }
}

/** Who made each film, where anybody made several; null where films may be moved one by one. */
function blocksOf(films: readonly AtYear[]): string[] | null {
  const { blockOfFilm, nested } = directorBlocks(films.map(({ film }) => film))
  return nested ? blockOfFilm : null
}

function directorsWhole(dated: readonly AtYear[], { draws }: ScanSettings): DirectorsWhole | null {
  const blocks = blocksOf(dated.filter(({ film }) => Object.keys(film.counts.codes).length > 0))
  if (!blocks) return null
  const whole = blockOrders(blocks)
  const films = whole.blocks.map(own => own.length)
  const orders = Number(whole.orders)
  return {
    directors: films.length,
    withSeveral: films.filter(count => count > 1).length,
    alone: films.filter(count => films.indexOf(count) === films.lastIndexOf(count)).length,
    orders,
    smallestP: Math.max(1 / orders, 1 / (draws + 1)),
  }
}

type Uncorrected = Omit<SymbolOverTime, 'kind'>

function corrected(
  symbols: readonly Uncorrected[],
  system: Computed<Omit<SystemOverTime, 'corrected'>>,
): Pick<WhenFinding, 'symbols' | 'system'> {
  const found = correctTogether(symbols, system)
  return {
    symbols: symbols.map((symbol, place) => {
      const { change, trend } = symbol
      const both = {
        change: isNotComputable(change) ? change : { ...change, corrected: found.changes[place]! },
        trend: isNotComputable(trend) ? trend : { ...trend, corrected: found.trends[place]! },
      }
      return { ...symbol, ...both, kind: kindOf({ ...both, isUnequal: symbol.isUnequal }) }
    }),
    system: isNotComputable(system) ? system : { ...system, corrected: found.system! },
  }
}

function kindOf({
  change,
  trend,
  isUnequal,
}: Pick<SymbolOverTime, 'change' | 'trend' | 'isUnequal'>): ChangeKind {
  if (isNotComputable(change)) return 'too-few'
  const shows = (p: Computed<number>) => !isNotComputable(p) && (p as number) <= level
  const isStep = shows(change.corrected)
  const isDrift = !isNotComputable(trend) && shows(trend.corrected)
  if (isUnequal && (isStep || isDrift)) return 'looked-through-unequally'
  return isStep && isDrift ? 'step-or-drift' : isStep ? 'step' : isDrift ? 'drift' : 'nothing'
}

/** Films in which every code of the family was looked for: a value that is missing is none. */
function systemOverTime(
  films: readonly AtYear[],
  family: readonly string[],
  { measure, ...settings }: ScanSettings & { measure: WhenMeasure },
): Computed<Omit<SystemOverTime, 'corrected'>> {
  if (family.length < 2) return notComputable('fewer-than-two-codes')
  const whole = films.flatMap(({ film, year, isSpread }) => {
    const shares = family.map(code => shareBy(film, code, measure))
    return shares.every(share => share !== null)
      ? [
          {
            film,
            filmId: film.id,
            year,
            isSpread,
            row: shares.map(share => rootOf(share.present / share.lookedThrough)),
          },
        ]
      : []
  })
  const years = whole.map(({ year }) => year)
  const blocks = blocksOf(whole)
  const input = { years, rows: whole.map(({ row }) => row), ...settings }
  const scan = scanSystem({ ...input, ...(blocks && { blocks }) })
  if (isNotComputable(scan)) return scan
  const ofFilms = blocks ? scanSystem(input) : null
  const byTime = isOfUnlikeLengths(measure)
    ? systemOverTime(films, family, { ...settings, measure: 'screen-time' })
    : null
  return {
    codes: [...family],
    films: whole.map(({ filmId, year }) => ({ filmId, year })),
    lastYearBefore: years[scan.filmsBefore - 1]!,
    firstYearAfter: years[scan.filmsBefore]!,
    isUnequal: areLookedUnequally(
      whole.map(({ film }) => lookedThroughOf(film)),
      scan.filmsBefore,
    ),
    ...scan,
    ...(ofFilms && !isNotComputable(ofFilms) && { filmsP: ofFilms.p }),
    ...(byTime && { byScreenTime: isNotComputable(byTime) ? byTime : { p: byTime.p } }),
  }
}
