import type { Computed, FilmPermutation, PermutationPlan } from '../../statistics/index.ts'
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
  const inFamily = columns.map(
    (column, code) => settings.family.has(column.codeId) && canBeTested(roots[code]!, isSecond),
  )
  const work = { roots, inFamily, isSecond, settings }
  const walked = walkFamily(work)
  const permutations = permuteAll(work, walked).map(test =>
    isNotComputable(test) ? test : permutationAnswer(test.plan, test.statistic, test),
  )
  const corrections = correctWithinFamily(work, walked, permutations)
  const blocks = testBlocks(work)
  const leftOut = leaveEachFilmOut(columns, permutations, settings)
  return columns.map((_, code) => ({
    permutation: permutations[code]!,
    ...corrections(code),
    leaveOneFilmOut: leftOut[code]!,
    directorBlocks: blocks(code),
  }))
}

function canBeTested(roots: readonly (number | null)[], isSecond: readonly boolean[]): boolean {
  const films = (side: boolean) =>
    roots.filter((root, film) => root !== null && isSecond[film] === side).length
  return films(false) >= 2 && films(true) >= 2
}

/** Max-T of the family, with the place of each of its codes. */
function walkFamily({ roots, inFamily, isSecond, settings }: FamilyWork) {
  const members = inFamily.flatMap((is, code) => (is ? [code] : []))
  const valuesBySymbol = members.map(code => roots[code]!)
  return { members, maxT: stepDownMaxT({ valuesBySymbol, isSecond, ...settings }) }
}

type WalkedFamily = ReturnType<typeof walkFamily>

/** Every code's own test: from the family's walk where all its films were looked through, else on its own. */
function permuteAll(
  { roots, isSecond, settings }: FamilyWork,
  { members, maxT }: WalkedFamily,
): Computed<FilmPermutation>[] {
  if (isNotComputable(maxT) || members.some(code => roots[code]!.includes(null)))
    return permuteColumns(roots, isSecond, settings)
  const others = roots.flatMap((_, code) => (members.includes(code) ? [] : [code]))
  const tests = permuteColumns(
    others.map(code => roots[code]!),
    isSecond,
    settings,
  )
  return roots.map((_, code) => {
    const member = members.indexOf(code)
    if (member < 0) return tests[others.indexOf(code)]!
    const { statistic, raw } = maxT.symbols[member]!
    return { statistic, ...raw, plan: maxT.plan }
  })
}

/** Max-T and Benjamini-Hochberg over the family; codes outside it are not corrected. */
function correctWithinFamily(
  { inFamily }: FamilyWork,
  { members, maxT }: WalkedFamily,
  permutations: readonly Computed<PermutationAnswer>[],
) {
  const bh = benjaminiHochberg(
    members.flatMap(code => {
      const test = permutations[code]!
      return isNotComputable(test) ? [] : [test.p]
    }),
  )
  return (code: number): Pick<ShareTests, 'maxT' | 'bhP'> => {
    if (!inFamily[code])
      return { maxT: notComputable('outside-family'), bhP: notComputable('outside-family') }
    const member = members.indexOf(code)
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
