import type { Computed, PermutationPlan } from '../../statistics/index.ts'
import {
  benjaminiHochberg,
  directorBlockPermutation,
  isNotComputable,
  notComputable,
  stepDownMaxT,
} from '../../statistics/index.ts'
import type { DirectorBlocks } from './director-blocks.ts'
import { leaveEachFilmOut } from './leave-each-film-out.ts'
import type { CodeColumn } from './measure-table.ts'
import { rootsOf } from './measure-table.ts'
import type { PermuteSettings } from './permute-columns.ts'
import { permuteColumns } from './permute-columns.ts'
import type { CorrectedCount, FiniteOrWord, PermutationAnswer, ShareTests } from './prevalence-finding.ts'

export interface TestSettings extends PermuteSettings {
  family: ReadonlySet<string>
  blocks: DirectorBlocks
}

/** The tests of every code by one measure: one walk for the family, one per code that stands apart. */
export function testShares(columns: readonly CodeColumn[], settings: TestSettings): ShareTests[] {
  const roots = columns.map(rootsOf)
  const isSecond = columns[0]?.isSecond ?? []
  const single = permuteColumns(roots, isSecond, settings)
  const permutations = single.map(test =>
    isNotComputable(test) ? test : permutationAnswer(test.plan, test.statistic, test),
  )
  const inFamily = columns.map(
    (column, code) => settings.family.has(column.codeId) && !isNotComputable(single[code]),
  )
  const familyRoots = roots.filter((_, code) => inFamily[code])
  const maxT = stepDownMaxT({ valuesBySymbol: familyRoots, isSecond, ...settings })
  const familyP = permutations.flatMap((test, code) =>
    inFamily[code] && !isNotComputable(test) ? [test.p] : [],
  )
  const bh = benjaminiHochberg(familyP)
  const blocks = testBlocks({ roots, inFamily, isSecond, settings })
  const leftOut = leaveEachFilmOut(columns, permutations, settings)
  let member = -1
  return columns.map((_, code) => {
    if (inFamily[code]) member++
    const outside = notComputable('outside-family')
    return {
      permutation: permutations[code]!,
      maxT: !inFamily[code] ? outside : isNotComputable(maxT) ? maxT : corrected(maxT.symbols[member]!),
      bhP: !inFamily[code] ? outside : isNotComputable(bh) ? bh : bh[member]!,
      leaveOneFilmOut: leftOut[code]!,
      directorBlocks: blocks(code),
    }
  })
}

export function permutationAnswer(
  plan: PermutationPlan,
  statistic: number,
  counted: { extremeCount: number; p: number },
): PermutationAnswer {
  return {
    welchT: (Number.isFinite(statistic) ? statistic : String(statistic)) as FiniteOrWord,
    extremeCount: counted.extremeCount,
    assignments: plan.assignments,
    draws: plan.kind === 'exact' ? null : plan.steps,
    p: counted.p,
  }
}

function corrected(symbol: { stepDown: { extremeCount: number; p: number } }): CorrectedCount {
  return { count: symbol.stepDown.extremeCount, p: symbol.stepDown.p }
}

interface BlockWork {
  roots: (number | null)[][]
  inFamily: boolean[]
  isSecond: readonly boolean[]
  settings: TestSettings
}

function testBlocks({ roots, inFamily, isSecond, settings }: BlockWork) {
  if (!settings.blocks.nested) return () => notComputable('every-director-has-one-film')
  const deal = (valuesBySymbol: (number | null)[][]) =>
    directorBlockPermutation({
      valuesBySymbol,
      isSecond,
      blocks: settings.blocks.blockOfFilm,
      exactUpTo: Math.min(settings.exactUpTo, 200_000),
      draws: settings.draws,
      seed: settings.seed,
    })
  const family = deal(roots.filter((_, code) => inFamily[code]))
  return (code: number): ShareTests['directorBlocks'] => {
    const member = inFamily.slice(0, code).filter(Boolean).length
    const found = inFamily[code] ? family : deal([roots[code]!])
    if (isNotComputable(found)) return found
    const symbol = found.symbols[inFamily[code] ? member : 0]!
    const maxT: Computed<CorrectedCount> = inFamily[code]
      ? corrected(symbol)
      : notComputable('outside-family')
    return { ...permutationAnswer(found.plan, symbol.statistic, symbol.raw), maxT }
  }
}
