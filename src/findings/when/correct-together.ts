import type { Computed } from '../../statistics/index.ts'
import { isNotComputable, notComputable } from '../../statistics/index.ts'
import { holmByWeight } from '../holm-by-weight.ts'
import { pToClaim } from './held-by-time.ts'
import type { SymbolOverTime, SystemOverTime } from './when-finding.ts'

type Uncorrected = Pick<SymbolOverTime, 'inFamily' | 'change' | 'trend'>

/** Corrected p of everything that one answer claims: of every symbol its scan and its trend, and of the system. */
export interface Corrected {
  changes: Computed<number>[]
  trends: Computed<number>[]
  system: number | null
}

/**
 * Holm's correction with weights (Holm 1979): half of the level for the system as one, half for the scans and trends of
 * the symbols, which share it alike; what is shown hands its part on. Without a system the symbols have the whole.
 */
export function correctTogether(
  symbols: readonly Uncorrected[],
  system: Computed<Pick<SystemOverTime, 'p' | 'byScreenTime'>>,
): Corrected {
  const tests = symbols.flatMap(({ inFamily, change, trend }, symbol) =>
    (['changes', 'trends'] as const).flatMap(what => {
      const test = what === 'changes' ? change : trend
      return inFamily && !isNotComputable(test) ? [{ what, symbol, p: pToClaim(test) }] : []
    }),
  )
  const whole = isNotComputable(system) ? [] : [pToClaim(system)]
  const share = (whole.length > 0 && tests.length > 0 ? 0.5 : 1) / Math.max(1, tests.length)
  const corrected = holmByWeight([
    ...tests.map(({ p }) => ({ p, weight: share })),
    ...whole.map(p => ({ p, weight: tests.length > 0 ? 0.5 : 1 })),
  ])
  const of = (wanted: 'changes' | 'trends') =>
    symbols.map((_, symbol): Computed<number> => {
      const place = tests.findIndex(test => test.what === wanted && test.symbol === symbol)
      return place < 0 ? notComputable('outside-family') : corrected[place]!
    })
  return { changes: of('changes'), trends: of('trends'), system: corrected[tests.length] ?? null }
}
