import type { Computed } from '../../statistics/index.ts'
import { filmMean, isNotComputable, notComputable } from '../../statistics/index.ts'
import type { TwoPeriods } from '../two-periods.ts'
import type { ShareIntervals } from './bootstrap-shares.ts'
import type { CompanionTable } from './companion-table.ts'
import type { CompanionShare, Connoted } from './resignification-finding.ts'

/** A companion of so large a share is one of note. */
const shareOfNote = 0.05

export interface SharesOfSymbol {
  /** Per film looked through for it, compared or not; null where nothing stands beside it. */
  byFilm: ReadonlyMap<number, number[] | null>
  compared: ReadonlySet<number>
  intervals: ShareIntervals['companions']
}

/** Every companion with its change, the strongest first; those never beside it are left out. */
export function companionShares(
  table: CompanionTable,
  { byFilm, compared, intervals }: SharesOfSymbol,
  minimumFilms: number,
): CompanionShare[] {
  const films = (second: boolean) => [...byFilm].filter(([film]) => table.isSecond[film] === second)
  const sides = [films(false), films(true)] as const
  return table.companions
    .flatMap((companion, place): CompanionShare[] => {
      const [filmsP1, filmsP2] = sides.map(
        side => side.filter(([film]) => (table.companionCounts[film]![place] ?? 0) > 0).length,
      ) as [number, number]
      if (filmsP1 + filmsP2 === 0) return []
      const [shareP1, shareP2] = sides.map(side => {
        const shares = side.flatMap(([film, own]) => (own && compared.has(film) ? [own[place]!] : []))
        return shares.length === 0 ? notComputable('too-few-films-with-companions') : filmMean(shares)
      }) as [Computed<number>, Computed<number>]
      const difference = subtract(shareP2, shareP1)
      const interval = intervals[place] ?? notComputable('fewer-than-three-films-in-a-period')
      const found = { companion, shareP1, shareP2, difference, interval, filmsP1, filmsP2 }
      return [{ ...found, change: changeOf(found, minimumFilms) }]
    })
    .sort((left, right) => sizeOf(right) - sizeOf(left) || filmsOf(right) - filmsOf(left))
}

function changeOf(
  { shareP1, shareP2, difference, interval, filmsP1, filmsP2 }: Omit<CompanionShare, 'change'>,
  minimumFilms: number,
): CompanionShare['change'] {
  if (isNotComputable(shareP1) || isNotComputable(shareP2) || isNotComputable(difference)) return 'unclear'
  const leavesOut0 = !isNotComputable(interval) && (interval.lower > 0 || interval.upper < 0)
  if (leavesOut0 && filmsP1 + filmsP2 >= minimumFilms) return difference > 0 ? 'gained' : 'lost'
  return Math.min(shareP1, shareP2) >= shareOfNote ? 'kept' : 'unclear'
}

function subtract(left: Computed<number>, right: Computed<number>): Computed<number> {
  if (isNotComputable(left)) return left
  return isNotComputable(right) ? right : left - right
}

function sizeOf({ difference }: CompanionShare): number {
  return isNotComputable(difference) ? -1 : Math.abs(difference)
}

function filmsOf({ filmsP1, filmsP2 }: CompanionShare): number {
  return filmsP1 + filmsP2
}

/** What the marks of a symbol connote in each period, the oftenest first. */
export function connotationsOf({ films, isSecond }: TwoPeriods, symbol: string): Connoted[] {
  const all = new Map<string, Connoted>()
  const add = (key: string, named: Pick<Connoted, 'codeId' | 'written'>, shots: number, second: boolean) => {
    const known = all.get(key) ?? { ...named, filmsP1: 0, filmsP2: 0, shotsP1: 0, shotsP2: 0 }
    all.set(key, {
      ...known,
      ...(second
        ? { filmsP2: known.filmsP2 + 1, shotsP2: known.shotsP2 + shots }
        : { filmsP1: known.filmsP1 + 1, shotsP1: known.shotsP1 + shots }),
    })
  }
  films.forEach(({ counts }, film) => {
    const said = counts.connotations?.[symbol]
    if (!said) return
    const second = isSecond[film]!
    for (const [codeId, shots] of Object.entries(said.ofCodes))
      add(`code ${codeId}`, { codeId, written: null }, shots, second)
    for (const [written, shots] of Object.entries(said.inWords))
      add(`written ${written}`, { codeId: null, written }, shots, second)
  })
  return [...all.values()].sort(
    (left, right) =>
      right.filmsP1 + right.filmsP2 - (left.filmsP1 + left.filmsP2) || shotsOf(right) - shotsOf(left),
  )
}

function shotsOf({ shotsP1, shotsP2 }: Connoted): number {
  return shotsP1 + shotsP2
}
