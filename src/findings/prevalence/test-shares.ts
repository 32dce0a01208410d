import type { Computed, FilmPermutation, MaxTFamily, NotComputable } from '../../statistics/index.ts'
import {
  benjaminiHochberg,
  blockResolution,
  directorBlockPermutation,
  isNotComputable,
  notComputable,
  stepDownMaxT,
} from '../../statistics/index.ts'
import { recallEach } from '../column-memory.ts'
import type { DirectorBlocks } from './director-blocks.ts'
import { settingsOfBlocks } from './director-blocks.ts'
import { leaveEachFilmOut } from './leave-each-film-out.ts'
import type { CodeColumn } from './measure-table.ts'
import { rootsOf } from './measure-table.ts'
import type { PermuteSettings } from './permute-columns.ts'
import { permuteColumns, sharedOf } from './permute-columns.ts'
import type { CorrectedCount, FiniteOrWord, PermutationAnswer, ShareTests } from './prevalence-finding.ts'

export interface TestSettings extends PermuteSettings {
  family: ReadonlySet<string>
  blocks: DirectorBlocks
}

/** The tests of every code by one measure: one walk for the family, one per code that stands apart. */
export function testShares(columns: readonly CodeColumn[], settings: TestSettings): ShareTests[] {
  const isSecond = columns[0]?.isSecond ?? []
  const tests = testFamily({
    roots: columns.map(rootsOf),
    inFamily: columns.map(({ codeId }) => settings.family.has(codeId)),
    isSecond,
    settings,
  })
  const permutations = tests.map(({ permutation }) => permutation)
  const leftOut = leaveEachFilmOut(columns, permutations, settings)
  return tests.map((test, code) => ({ ...test, leaveOneFilmOut: leftOut[code]! }))
}

/** The same of any values of films, on the scale on which they are tested; null where a film has none. */
export function testFamily(wanted: FamilyWork): Omit<ShareTests, 'leaveOneFilmOut'>[] {
  const { roots, isSecond } = wanted
  const inFamily = wanted.inFamily.map((is, code) => is && canBeTested(roots[code]!, isSecond))
  const work = { ...wanted, inFamily }
  const walked = walkFamily(work)
  const permutations = permuteAll(work, walked).map(test =>
    isNotComputable(test) ? test : permutationAnswer(test),
  )
  const corrections = correctWithinFamily(work, walked, permutations)
  const blocks = testBlocks(work)
  return roots.map((_, code) => ({
    permutation: permutations[code]!,
    ...corrections(code),
    directorBlocks: blocks(code),
  }))
}

function canBeTested(roots: readonly (number | null)[], isSecond: readonly boolean[]): boolean {
  const films = (side: boolean) =>
    roots.filter((root, film) => root !== null && isSecond[film] === side).length
  return films(false) >= 2 && films(true) >= 2
}

/** A code that has too few films to be tested is not left out by the rule of the family. */
function reasonOutside(roots: readonly (number | null)[], isSecond: readonly boolean[]): NotComputable {
  return canBeTested(roots, isSecond)
    ? notComputable('outside-family')
    : notComputable('fewer-than-two-films-in-a-period')
}

/** Max-T of the family, with the place of each of its codes. */
function walkFamily({ roots, inFamily, isSecond, settings }: FamilyWork) {
  const members = inFamily.flatMap((is, code) => (is ? [code] : []))
  const valuesBySymbol = members.map(code => roots[code]!)
  const { memory, blocks: _, ...plain } = settings
  const [maxT] = recallEach(
    memory,
    'family',
    { columns: [valuesBySymbol.flat()], shared: [...sharedOf(isSecond, plain), members.length] },
    () => [stepDownMaxT({ valuesBySymbol, isSecond, ...plain })],
  )
  return { members, maxT: maxT! }
}

type WalkedFamily = ReturnType<typeof walkFamily>

/** Every code's own test: from the family's walk where it stands in it. */
function permuteAll(
  { roots, isSecond, settings }: FamilyWork,
  { members, maxT }: WalkedFamily,
): Computed<FilmPermutation>[] {
  if (isNotComputable(maxT)) return permuteColumns(roots, isSecond, settings)
  const others = roots.flatMap((_, code) => (members.includes(code) ? [] : [code]))
  const tests = permuteColumns(
    others.map(code => roots[code]!),
    isSecond,
    settings,
  )
  return roots.map((_, code) => {
    const member = members.indexOf(code)
    if (member < 0) return tests[others.indexOf(code)]!
    const { statistic, raw, plan, smallestP } = maxT.symbols[member]!
    return { statistic, ...raw, plan, smallestP }
  })
}

/** Max-T and Benjamini-Hochberg over the family; codes outside it are not corrected. */
function correctWithinFamily(
  { roots, isSecond, inFamily }: FamilyWork,
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
    if (!inFamily[code]) {
      const because = reasonOutside(roots[code]!, isSecond)
      return { maxT: because, bhP: because }
    }
    const member = members.indexOf(code)
    return {
      maxT: isNotComputable(maxT) ? maxT : corrected(maxT, member),
      bhP: isNotComputable(bh) ? bh : bh[member]!,
    }
  }
}

export function permutationAnswer(test: FilmPermutation): PermutationAnswer {
  const { statistic, extremeCount, plan, p, smallestP } = test
  return {
    welchT: (Number.isFinite(statistic) ? statistic : String(statistic)) as FiniteOrWord,
    extremeCount,
    assignments: plan.assignments,
    draws: plan.kind === 'exact' ? null : plan.steps,
    p,
    minTwoSidedP: smallestP,
  }
}

function corrected({ basis, symbols }: MaxTFamily, member: number): CorrectedCount {
  const { stepDown, smallestCorrectedP } = symbols[member]!
  return { count: stepDown.extremeCount, p: stepDown.p, minTwoSidedP: smallestCorrectedP, basis }
}

export interface FamilyWork {
  /** Per code one value per film. */
  roots: (number | null)[][]
  inFamily: boolean[]
  isSecond: readonly boolean[]
  settings: PermuteSettings & { blocks: DirectorBlocks }
}

function testBlocks({ roots, inFamily, isSecond, settings }: FamilyWork) {
  if (!settings.blocks.nested) return () => notComputable('every-director-has-one-film')
  const { blocks, exactUpTo, draws, seed } = settingsOfBlocks(settings)
  const rest = { isSecond, blocks: blocks.blockOfFilm, exactUpTo, draws, seed }
  const deal = (codes: readonly number[]) => {
    const valuesBySymbol = codes.map(code => roots[code]!)
    const shared = [...sharedOf(isSecond, rest), codes.length, blocks.blockOfFilm]
    const [dealt] = recallEach(
      settings.memory,
      'directors',
      { columns: [valuesBySymbol.flat()], shared },
      () => [directorBlockPermutation({ valuesBySymbol, ...rest })],
    )
    return dealt!
  }
  const members = roots.flatMap((values, code) =>
    inFamily[code] && directorsCanBeDealt(values, isSecond, blocks.blockOfFilm) ? [code] : [],
  )
  const family = deal(members)
  return (code: number): ShareTests['directorBlocks'] => {
    const member = members.indexOf(code)
    const found = member < 0 ? deal([code]) : family
    if (isNotComputable(found)) return found
    const { statistic, raw, plan, smallestP } = found.symbols[Math.max(0, member)]!
    const maxT = member < 0 ? reasonOutside(roots[code]!, isSecond) : corrected(found, member)
    return { ...permutationAnswer({ statistic, ...raw, plan, smallestP }), maxT }
  }
}

function directorsCanBeDealt(
  values: readonly (number | null)[],
  isSecond: readonly boolean[],
  blockOfFilm: readonly string[],
): boolean {
  const own = <Item>(list: readonly Item[]) => list.filter((_, film) => values[film] !== null)
  return !isNotComputable(blockResolution(own(isSecond), own(blockOfFilm)))
}
