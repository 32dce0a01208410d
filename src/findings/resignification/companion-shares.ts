import type { CompanyChange } from '../../statistics/index.ts'
import { isNotComputable } from '../../statistics/index.ts'
import type { TwoPeriods } from '../two-periods.ts'
import type { ShareIntervals } from './bootstrap-shares.ts'
import type { CompanionTable } from './companion-table.ts'
import type { CompanionShare, Connoted } from './resignification-finding.ts'

/** A companion of so large a share is one of note. */
const shareOfNote = 0.05

/** Every companion with its change, the strongest first; those never beside it are left out. */
export function companionShares(
  table: CompanionTable,
  change: CompanyChange,
  { intervals, minimumFilms }: { intervals: ShareIntervals['companions']; minimumFilms: number },
): CompanionShare[] {
  return table.companions
    .flatMap((companion, place): CompanionShare[] => {
      const found = change.companions[place]!
      if (isNotComputable(found)) return []
      const { shareFirst: shareP1, shareSecond: shareP2, difference } = found
      const interval = intervals[place]!
      const filmsWith = (second: boolean) =>
        change.filmsUsed.filter(
          film => table.isSecond[film] === second && (table.companionCounts[film]![place] ?? 0) > 0,
        ).length
      const [filmsP1, filmsP2] = [filmsWith(false), filmsWith(true)]
      const isWide = filmsP1 + filmsP2 >= minimumFilms
      const leavesOut0 = !isNotComputable(interval) && (interval.lower > 0 || interval.upper < 0)
      const isOfNote = Math.min(shareP1, shareP2) >= shareOfNote
      const kind = leavesOut0 && isWide ? (difference > 0 ? 'gained' : 'lost') : isOfNote ? 'kept' : 'unclear'
      return [{ companion, shareP1, shareP2, difference, interval, filmsP1, filmsP2, change: kind }]
    })
    .sort((left, right) => Math.abs(right.difference) - Math.abs(left.difference))
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
