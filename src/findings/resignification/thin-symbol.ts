import { companyChange, isNotComputable, quantileType7, seededStream } from '../../statistics/index.ts'
import { isRarerOnOneSide } from '../companions/warn-of-pairs.ts'
import type { CompanionTable } from './companion-table.ts'
import type { SymbolCompanions } from './resignification-finding.ts'

const repeats = 200
const drawsOfRepeat = 199

/**
 * Does the change outlast the fact that one period has the symbol more often? The units of the more frequent period are
 * thinned to the frequency of the other, again and again, and the films are permuted each time. `passing`: in what share
 * of the repeats p is .05 or below. Each companion is thinned by itself, as units stand in counts and not one by one.
 * Null where both periods have it about as often.
 */
export function thinSymbol(
  table: CompanionTable,
  occurrences: SymbolCompanions['occurrences'],
  { seed, minimumOccurrences }: { seed: number; minimumOccurrences: number },
): SymbolCompanions['thinned'] {
  if (!isRarerOnOneSide(occurrences) || Math.min(...occurrences) === 0) return null
  const frequentIsSecond = occurrences[1] > occurrences[0]
  const share = Math.min(...occurrences) / Math.max(...occurrences)
  const excesses: number[] = []
  let passing = 0
  for (let repeat = 0; repeat < repeats; repeat++) {
    const found = companyChange({
      ...thinned(table, { frequentIsSecond, share, stream: seededStream(seed, repeat, 7) }),
      ...{ minimumOccurrences, draws: drawsOfRepeat, exactUpTo: drawsOfRepeat, seed: seed + repeat },
    })
    if (isNotComputable(found)) continue
    excesses.push(found.excess)
    if (found.p <= 0.05) passing++
  }
  const middle = quantileType7(excesses, 0.5)
  if (isNotComputable(middle)) return null
  return { repeats: excesses.length, excess: middle, passing: passing / excesses.length }
}

interface Thinning {
  frequentIsSecond: boolean
  share: number
  stream: ReturnType<typeof seededStream>
}

function thinned(table: CompanionTable, { frequentIsSecond, share, stream }: Thinning): CompanionTable {
  const isThinned = (film: number) => table.isSecond[film] === frequentIsSecond
  const kept = table.occurrences.map((count, film) =>
    count !== null && isThinned(film) ? Math.round(count * share) : count,
  )
  const companionCounts = table.companionCounts.map((row, film) => {
    if (!isThinned(film)) return row
    const [all, left] = [table.occurrences[film] ?? 0, kept[film] ?? 0]
    return row.map(count =>
      count === null ? null : drawWithout(stream, { all, marked: count, drawn: left }),
    )
  })
  return { ...table, occurrences: kept, companionCounts }
}

/** How many of `marked` come among `drawn`, taken without putting back from `all`. */
function drawWithout(
  stream: Thinning['stream'],
  { all, marked, drawn }: { all: number; marked: number; drawn: number },
): number {
  let [left, found] = [marked, 0]
  for (let step = 0; step < drawn && left > 0; step++)
    if (stream.nextBelow(all - step) < left) {
      left--
      found++
    }
  return found
}
