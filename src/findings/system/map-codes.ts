import type { Computed } from '../../statistics/index.ts'
import {
  correspondenceAnalysis,
  isNotComputable,
  notComputable,
  symbolEllipses,
} from '../../statistics/index.ts'
import type { Measure } from '../question-film.ts'
import { shareIn } from '../question-film.ts'
import type { TwoPeriods } from '../two-periods.ts'
import type { MapPoint, SystemMap } from './system-finding.ts'

interface MapSettings {
  measure: Measure
  draws: number
  seed: number
  entailed: readonly { of: string; entailed: string }[]
}

/**
 * Correspondence map of films by codes. Each film is a row of its own mix, so that a long film weighs as much as a
 * short one; periods are the mean mix of their films and do not shape the axes. Ellipses: films drawn again within
 * their period. A code that by definition stands wherever another does is not drawn beside it.
 */
export function mapCodes(
  periods: TwoPeriods,
  family: readonly string[],
  { measure, draws, seed, entailed }: MapSettings,
): Computed<SystemMap> {
  const repeated = family.filter(codeId => entailed.some(pair => pair.entailed === codeId))
  const { table, codes, films, isSecond } = mixesOf(
    periods,
    family.filter(codeId => !repeated.includes(codeId)),
    measure,
  )
  if (films.length < 3) return notComputable('fewer-than-three-films')
  if (codes.length < 3) return notComputable('fewer-than-three-codes')
  const middles = [false, true].map(side => meanMix(table.filter((_, film) => isSecond[film] === side)))
  const [first, second] = middles
  if (!first || !second) return notComputable('not-looked-through-in-one-period')
  const map = correspondenceAnalysis({ table, supplementaryRows: [first, second] })
  if (isNotComputable(map)) return map
  const found = symbolEllipses(table, { draws, seed, isSecond })
  if (isNotComputable(found)) return found
  const at = (id: string, [x, y]: readonly number[]): MapPoint => ({ id, x: x!, y: y! })
  return {
    explained: [map.explained[0]!, map.explained[1]!],
    codes: codes.map((codeId, code) => {
      const ellipse = found.ellipses[code]!
      return {
        ...at(codeId, found.points[code]!),
        ellipse: isNotComputable(ellipse)
          ? ellipse
          : {
              ...{ x: ellipse.centre[0], y: ellipse.centre[1] },
              ...{ long: ellipse.halfAxes[0], short: ellipse.halfAxes[1], angle: ellipse.angle },
            },
      }
    }),
    films: films.map((id, film) => ({
      ...at(id, map.rows.principal[film]!),
      period: isSecond[film] ? 2 : 1,
    })),
    periods: [
      at('first', map.supplementaryRowPrincipal[0]!),
      at('second', map.supplementaryRowPrincipal[1]!),
    ],
    draws: found.draws,
    filmsLeftOut: periods.films.map(({ id }) => id).filter(id => !films.includes(id)),
    codesLeftOut: family.filter(codeId => !codes.includes(codeId) && !repeated.includes(codeId)),
    codesEntailed: repeated,
  }
}

/** Films by codes, each film's row summing to one: codes for which every film was looked through, films that have any. */
function mixesOf({ films, isSecond }: TwoPeriods, codes: readonly string[], measure: Measure) {
  const all = films.map((film, index) => ({
    id: film.id,
    second: isSecond[index]!,
    row: codes.map(codeId => shareIn(film, codeId, measure)?.present ?? null),
  }))
  const looked = all.filter(({ row }) => row.some(count => count !== null))
  const shared = codes.flatMap((_, code) => (looked.every(({ row }) => row[code] !== null) ? [code] : []))
  const filled = looked.filter(({ row }) => shared.some(code => row[code]! > 0))
  const present = shared.filter(code => filled.some(({ row }) => row[code]! > 0))
  return {
    codes: present.map(code => codes[code]!),
    films: filled.map(({ id }) => id),
    isSecond: filled.map(({ second }) => second),
    table: filled.map(({ row }) => {
      const total = present.reduce((sum, code) => sum + row[code]!, 0)
      return present.map(code => row[code]! / total)
    }),
  }
}

function meanMix(mixes: readonly (readonly number[])[]): number[] | null {
  const [one] = mixes
  return one ? one.map((_, code) => mixes.reduce((sum, mix) => sum + mix[code]!, 0) / mixes.length) : null
}
