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
  const work = { roots, inFamily, isSecond, settings }
  const corrections = correctWithinFamily(work, permutations)
  const blocks = testBlocks(work)
  const leftOut = leaveEachFilmOut(columns, permutations, settings)
  return columns.map((_, code) => ({
    permutation: permutations[code]!,
    ...corrections(code),
    leaveOneFilmOut: leftOut[code]!,
    directorBlocks: blocks(code),
  }))
}

/** Max-T and Benjamini-Hochberg over the family; codes outside it are not corrected. */
function correctWithinFamily(work: FamilyWork, permutations: readonly Computed<PermutationAnswer>[]) {
  const members = work.inFamily.flatMap((is, code) => (is ? [code] : []))
  const valuesBySymbol = members.map(code => work.roots[code]!)
  const maxT = stepDownMaxT({ valuesBySymbol, isSecond: work.isSecond, ...work.settings })
  const bh = benjaminiHochberg(
    members.flatMap(code => {
      const test = permutations[code]!
      return isNotComputable(test) ? [] : [test.p]
    }),
  )
  const outside = notComputable('outside-family')
  return (code: number): Pick<ShareTests, 'maxT' | 'bhP'> => {
    const member = members.indexOf(code)
    if (member < 0) return { maxT: outside, bhP: outside }
    return {
      maxT: isNotComputable(maxT) ? maxT : corrected(maxT.symbols[member]!),
      bhP: isNotComputable(bh) ? bh : bh[member]!,
    }
  }
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

interface FamilyWork {
  roots: (number | null)[][]
  inFamily: boolean[]
  isSecond: readonly boolean[]
  settings: TestSettings
}

function testBlocks({ roots, inFamily, isSecond, settings }: FamilyWork) {
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
