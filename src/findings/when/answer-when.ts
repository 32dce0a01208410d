import type { Computed } from '../../statistics/index.ts'
import { blockOrders, holm, isNotComputable, notComputable } from '../../statistics/index.ts'
import type { FilmByDate, FilmsByDate } from '../films-by-date.ts'
import { directorBlocks } from '../prevalence/director-blocks.ts'
import { codeInFilm, shareIn } from '../question-film.ts'
import { scanSystem } from './scan-system.ts'
import type { ScanSettings } from './symbol-over-time.ts'
import { rootOf, symbolOverTime } from './symbol-over-time.ts'
import type {
  ChangeKind,
  DirectorsWhole,
  FilmAtYear,
  SymbolOverTime,
  SystemOverTime,
  WhenFinding,
} from './when-finding.ts'

const parameters = { minimumFilms: 3, minimumPresent: 3, seed: 1, draws: 9_999 }

/**
 * When, without periods: in which year do these films change, if none is set beforehand?
 *
 * Unit: the film, at the year of its date. Null: films are exchangeable over the observed years; where films share a
 * director, directors with as many films are, and the films of one among themselves, and the p of films stands beside
 * it as the optimistic one. Per code the scan of
 * its share of screen time, the interval of the year, Kendall's trend beside it and a local regression to look at; for
 * all codes of the family together the scan of the system. Corrected within the family by Holm, scan and trend apart.
 * A film whose date reaches over several years stands at their middle and is named; films without a date are left out
 * and named. See docs/methods/when.md.
 */
export function answerWhen(question: FilmsByDate): WhenFinding {
  const films = atYears(question.films)
  const found = question.codes.map(code => {
    const shares = films.dated.flatMap(({ film, year }): FilmAtYear[] => {
      const share = shareIn(film, code, 'screen-time')
      return share ? [{ filmId: film.id, year, share: share.present / share.lookedThrough }] : []
    })
    const present = films.dated.filter(({ film }) => codeInFilm(film, code).presence === 'present').length
    const inFamily = present >= parameters.minimumPresent
    const told = new Set(shares.map(({ filmId }) => filmId))
    const blocks = blocksOf(films.dated.filter(({ film }) => told.has(film.id)))
    return { symbol: code, inFamily, present, ...symbolOverTime(shares, parameters, blocks) }
  })
  const symbols = corrected(found)
  const family = symbols.filter(({ inFamily }) => inFamily).map(({ symbol }) => symbol)
  return {
    question: 'when',
    ...(question.codebookVersion && { codebookVersion: question.codebookVersion }),
    dated: question.dated,
    films: films.dated.map(({ film, year, isSpread }) => ({ filmId: film.id, year, isSpread })),
    filmsWithoutDate: films.undated,
    directorsWhole: directorsWhole(films.dated),
    family,
    symbols,
    system: systemOverTime(films.dated, family, parameters),
    parameters,
  }
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

function directorsWhole(dated: readonly AtYear[]): DirectorsWhole | null {
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
    smallestP: Math.max(1 / orders, 1 / (parameters.draws + 1)),
  }
}

type Uncorrected = Omit<SymbolOverTime, 'kind'>

function corrected(symbols: readonly Uncorrected[]): SymbolOverTime[] {
  const changes = correctedOf(symbols, ({ change }) => change)
  const trends = correctedOf(symbols, ({ trend }) => trend)
  return symbols.map((symbol, place) => {
    const { change, trend } = symbol
    const both = {
      change: isNotComputable(change) ? change : { ...change, corrected: changes[place]! },
      trend: isNotComputable(trend) ? trend : { ...trend, corrected: trends[place]! },
    }
    return { ...symbol, ...both, kind: kindOf(both) }
  })
}

function correctedOf(
  symbols: readonly Uncorrected[],
  read: (symbol: Uncorrected) => Computed<{ p: number }>,
): Computed<number>[] {
  const tested = symbols.flatMap((symbol, place) => {
    const test = read(symbol)
    return symbol.inFamily && !isNotComputable(test) ? [{ place, p: test.p }] : []
  })
  const together = holm(tested.map(({ p }) => p))
  return symbols.map((_, place) => {
    const member = tested.findIndex(test => test.place === place)
    if (member < 0) return notComputable('outside-family')
    return isNotComputable(together) ? together : together[member]!
  })
}

function kindOf({ change, trend }: Pick<SymbolOverTime, 'change' | 'trend'>): ChangeKind {
  if (isNotComputable(change)) return 'too-few'
  const shows = (p: Computed<number>) => !isNotComputable(p) && (p as number) < 0.05
  const isStep = shows(change.corrected)
  const isDrift = !isNotComputable(trend) && shows(trend.corrected)
  return isStep && isDrift ? 'step-or-drift' : isStep ? 'step' : isDrift ? 'drift' : 'nothing'
}

/** Films in which every code of the family was looked for: a value that is missing is none. */
function systemOverTime(
  films: readonly AtYear[],
  family: readonly string[],
  settings: ScanSettings,
): Computed<SystemOverTime> {
  if (family.length < 2) return notComputable('fewer-than-two-codes')
  const whole = films.flatMap(({ film, year, isSpread }) => {
    const shares = family.map(code => shareIn(film, code, 'screen-time'))
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
  return {
    codes: [...family],
    films: whole.map(({ filmId, year }) => ({ filmId, year })),
    lastYearBefore: years[scan.filmsBefore - 1]!,
    firstYearAfter: years[scan.filmsBefore]!,
    ...scan,
    ...(ofFilms && !isNotComputable(ofFilms) && { filmsP: ofFilms.p }),
  }
}
