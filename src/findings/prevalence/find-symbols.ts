import {
  deviationOfProportions,
  isNotComputable,
  keynessOfFourCells,
  notComputable,
} from '../../statistics/index.ts'
import { codersAgree } from '../agreement/coders-agree.ts'
import { recallEach } from '../column-memory.ts'
import type { Measure } from '../question-film.ts'
import { codeInFilm } from '../question-film.ts'
import type { TwoPeriods } from '../two-periods.ts'
import { rangeOf } from './choose-family.ts'
import { compareShares } from './compare-shares.ts'
import type { JudgedBy } from './judge-symbol.ts'
import { judgeSymbol } from './judge-symbol.ts'
import type { CodeColumn } from './measure-table.ts'
import { columnOf, knownOf, valuesOf } from './measure-table.ts'
import type { DeclaredFocal, FilmDot, SymbolFinding } from './prevalence-finding.ts'
import { readOtherwise } from './read-otherwise.ts'
import { testAfterLooking } from './test-after-looking.ts'
import { declaredBefore, testDirections } from './test-directions.ts'
import type { TestSettings } from './test-shares.ts'
import { testShares } from './test-shares.ts'
import { testWithinCoders } from './test-within-coders.ts'
import { testWithinStrata } from './test-within-strata.ts'
import { warnOfSymbol } from './warn-of-symbol.ts'

/** Every code asked for, by all three measures. */
export function findSymbols(
  periods: TwoPeriods,
  codes: readonly string[],
  settings: TestSettings &
    Pick<JudgedBy, 'focalCodes'> & {
      strata?: string
      chosenAfterLooking: boolean
      declared: readonly DeclaredFocal[]
    },
): SymbolFinding[] {
  const columnsBy = new Map<Measure, CodeColumn[]>()
  const measured = (measure: Measure) => {
    const columns = codes.map(codeId => columnOf(periods, codeId, measure))
    columnsBy.set(measure, columns)
    const tests = testShares(columns, settings)
    const compared = recallEach(
      settings.memory,
      `compare ${measure}`,
      { columns: columns.map(valuesOf), shared: [periods.isSecond] },
      places => places.map(place => compareShares(columns[place]!, measure)),
    )
    return compared.map((comparison, code) => ({ ...comparison, ...tests[code]! }))
  }
  const [shots, screenTime, slices] = [measured('shots'), measured('screen-time'), measured('slices')]
  const otherwise = readOtherwise(periods, codes, settings)
  const family = codes.filter(codeId => settings.family.has(codeId))
  const withinCoders = testWithinCoders(periods, family, settings)
  const withinStrata = settings.strata === undefined ? null : testWithinStrata(periods, family, settings)
  const afterLooking = settings.chosenAfterLooking ? testAfterLooking(periods, family, settings) : null
  // Whoever chose the periods after looking has seen which way a symbol went.
  const directed = settings.chosenAfterLooking
    ? null
    : testDirections(periods, family, {
        ...settings,
        declared: declaredBefore(settings.declared),
        twoSided: new Map(codes.map((codeId, code) => [codeId, screenTime[code]!])),
      })
  const unit = settings.blocks.nested ? 'directors' : 'films'
  return codes.map((codeId, code) => {
    const column = columnsBy.get('shots')![code]!
    const declared = settings.declared.find(one => one.codeId === codeId)
    const time = columnsBy.get('screen-time')![code]!
    const { permutation, maxT, bhP, leaveOneFilmOut, directorBlocks, ...shotShare } = shots[code]!
    const symbol = {
      symbol: codeId,
      inFamily: settings.family.has(codeId),
      ...rangeOf(periods, codeId),
      filmsP1: knownOf(time, false).length,
      filmsP2: knownOf(time, true).length,
      shotShare,
      screenTimeShare: { ...screenTime[code]!, ...otherwise[code]! },
      sliceShare: slices[code]!,
      permutation,
      maxT,
      bhP,
      naiveG2: naiveG2(column),
      leaveOneFilmOut,
      directorBlocks,
      dispersion: dispersionOf(column),
      ...(withinStrata?.has(codeId) && { withinStrata: withinStrata.get(codeId)! }),
      ...(afterLooking?.has(codeId) && { afterLooking: afterLooking.get(codeId)! }),
      ...(declared && { declared }),
      ...(directed?.has(codeId) && { directed: directed.get(codeId)! }),
      dots: dotsOf(periods, codeId),
      agreement: codersAgree(periods.films, codeId, settings.seed),
    }
    const verdict = judgeSymbol(symbol, {
      unit,
      focalCodes: settings.focalCodes,
      familySize: family.length,
      withinCoders: withinCoders.get(codeId) ?? null,
    })
    return {
      ...symbol,
      verdict,
      warnings: warnOfSymbol(periods, { ...symbol, verdict, shots: shots[code]! }),
    }
  })
}

function naiveG2(column: CodeColumn): SymbolFinding['naiveG2'] {
  const [first, second] = [false, true].map(side => {
    const films = knownOf(column, side)
    return {
      present: films.reduce((sum, film) => sum + film.present, 0),
      lookedThrough: films.reduce((sum, film) => sum + film.lookedThrough, 0),
    }
  })
  const keyness = keynessOfFourCells(first!, second!)
  return isNotComputable(keyness) ? keyness : { g2: keyness.g2, p: keyness.pIfShotsWereIndependent }
}

function dispersionOf(column: CodeColumn): SymbolFinding['dispersion'] {
  const [first, second] = [false, true].map(side => {
    const films = knownOf(column, side)
    const found = deviationOfProportions(
      films.map(film => film.present),
      films.map(film => film.lookedThrough),
    )
    if (!isNotComputable(found)) return found
    const reason = found.because === 'absent-everywhere' ? notComputable('absent-in-period') : found
    return { dp: reason, dpNorm: reason }
  })
  return { dpP1: first!.dp, dpNormP1: first!.dpNorm, dpP2: second!.dp, dpNormP2: second!.dpNorm }
}

function dotsOf(periods: TwoPeriods, codeId: string): FilmDot[] {
  return periods.films.map((film, index) => ({
    filmId: film.id,
    period: periods.isSecond[index] ? 2 : 1,
    ...codeInFilm(film, codeId),
  }))
}
