import type { Computed } from '../../statistics/index.ts'
import { holm, isNotComputable, notComputable } from '../../statistics/index.ts'
import type { FilmByDate, FilmsByDate } from '../films-by-date.ts'
import { codeInFilm, shareIn } from '../question-film.ts'
import { scanSystem } from './scan-system.ts'
import type { ScanSettings } from './symbol-over-time.ts'
import { rootOf, symbolOverTime } from './symbol-over-time.ts'
import type { ChangeKind, FilmAtYear, SymbolOverTime, SystemOverTime, WhenFinding } from './when-finding.ts'

const parameters = { minimumFilms: 3, minimumPresent: 3, seed: 1, draws: 9_999 }

/**
 * When, without periods: in which year do these films change, if none is set beforehand?
 *
 * Unit: the film, at the year of its date. Null: films are exchangeable over the observed years. Per code the scan of
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
    return { symbol: code, inFamily, present, ...symbolOverTime(shares, parameters) }
  })
  const symbols = corrected(found)
  const family = symbols.filter(({ inFamily }) => inFamily).map(({ symbol }) => symbol)
  return {
    question: 'when',
    ...(question.codebookVersion && { codebookVersion: question.codebookVersion }),
    dated: question.dated,
    films: films.dated.map(({ film, year, isSpread }) => ({ filmId: film.id, year, isSpread })),
    filmsWithoutDate: films.undated,
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
  const whole = films.flatMap(({ film, year }) => {
    const shares = family.map(code => shareIn(film, code, 'screen-time'))
    return shares.every(share => share !== null)
      ? [{ filmId: film.id, year, row: shares.map(share => rootOf(share.present / share.lookedThrough)) }]
      : []
  })
  const years = whole.map(({ year }) => year)
  const scan = scanSystem({ years, rows: whole.map(({ row }) => row), ...settings })
  if (isNotComputable(scan)) return scan
  return {
    codes: [...family],
    films: whole.map(({ filmId, year }) => ({ filmId, year })),
    lastYearBefore: years[scan.filmsBefore - 1]!,
    firstYearAfter: years[scan.filmsBefore]!,
    ...scan,
  }
}
