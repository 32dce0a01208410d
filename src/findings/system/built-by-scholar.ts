import { branchOf } from '../../study/index.ts'
import type { QuestionFilm } from '../question-film.ts'
import { codeInFilm } from '../question-film.ts'
import type { TwoPeriods } from '../two-periods.ts'
import type { BuiltFamily, BuiltGroup, SystemBook, SystemTie } from './system-finding.ts'

/** Which codes stand under which heads, and on which side of which group, in the system as the scholar built it. */
export interface Built {
  families: { codeId: string; branch: ReadonlySet<string> }[]
  groups: (Pick<BuiltGroup, 'groupId' | 'sort' | 'names'> & {
    sides: { codeId: string; branch: ReadonlySet<string> }[]
  })[]
}

/** Families and groups of which at least two codes (or sides) are asked about. */
export function readBuilt({ codes, groups }: SystemBook, asked: readonly string[]): Built {
  const wanted = new Set(asked)
  const ids = new Set(codes.map(({ id }) => id))
  const under = (codeId: string) => new Set([...branchOf(codes, codeId)].filter(id => wanted.has(id)))
  const heads = codes.filter(({ parentIds }) => !parentIds.some(id => ids.has(id)))
  return {
    families: heads
      .map(({ id }) => ({ codeId: id, branch: under(id) }))
      .filter(({ branch }) => branch.size > 1),
    groups: groups
      .map(({ id, sort, names, codeIds }) => ({
        ...{ groupId: id, sort, names },
        sides: codeIds
          .map(codeId => ({ codeId, branch: under(codeId) }))
          .filter(({ branch }) => branch.size > 0),
      }))
      .filter(({ sides }) => sides.length > 1),
  }
}

/** Where a pair stands in what the scholar built. */
export function placeInBuilt(
  { families, groups }: Built,
  first: string,
  second: string,
): Pick<SystemTie, 'withinFamilies' | 'acrossGroups'> {
  const sideOf = (sides: Built['groups'][number]['sides'], codeId: string) =>
    sides.flatMap(({ branch }, side) => (branch.has(codeId) ? [side] : []))
  return {
    withinFamilies: families
      .filter(({ branch }) => branch.has(first) && branch.has(second))
      .map(({ codeId }) => codeId),
    acrossGroups: groups
      .filter(({ sides }) => {
        const [left, right] = [sideOf(sides, first), sideOf(sides, second)]
        return left.some(one => right.some(other => other !== one))
      })
      .map(({ groupId }) => groupId),
  }
}

/** The families, with the ties that run within each. */
export function countFamilies({ families }: Built, ties: readonly SystemTie[]): BuiltFamily[] {
  return families.map(({ codeId, branch }) => ({
    ...{ codeId, codeIds: [...branch] },
    ...tiesWhere(ties, tie => tie.withinFamilies.includes(codeId)),
  }))
}

/** The groups, with the films that each side is in, and the ties that run across. */
export function countGroups(
  { groups }: Built,
  ties: readonly SystemTie[],
  periods: TwoPeriods,
): BuiltGroup[] {
  return groups.map(({ groupId, sort, names, sides }) => {
    const inFilms = (second: boolean) =>
      periods.films
        .filter((_, film) => periods.isSecond[film] === second)
        .map(film => sides.map(({ branch }) => presenceOf(film, branch)))
    const [first, second] = [inFilms(false), inFilms(true)]
    const present = (films: readonly Presences[], side: number) =>
      films.filter(film => film[side] === 'present').length
    const looked = (films: readonly Presences[]) =>
      films.filter(film => !film.includes('not-looked-for')).length
    const both = (films: readonly Presences[]) =>
      films.filter(film => film.filter(side => side === 'present').length > 1).length
    return {
      ...{ groupId, sort, names },
      sides: sides.map(({ codeId, branch }, side) => ({
        ...{ codeId, codeIds: [...branch] },
        ...{ presentP1: present(first, side), presentP2: present(second, side) },
      })),
      ...{ filmsP1: looked(first), filmsP2: looked(second), bothP1: both(first), bothP2: both(second) },
      ...tiesWhere(ties, tie => tie.acrossGroups.includes(groupId)),
    }
  })
}

type Presences = readonly ('present' | 'absent' | 'not-looked-for')[]

function presenceOf(film: QuestionFilm, codes: ReadonlySet<string>): Presences[number] {
  const found = [...codes].map(codeId => codeInFilm(film, codeId).presence)
  if (found.includes('present')) return 'present'
  return found.every(presence => presence === 'not-looked-for') ? 'not-looked-for' : 'absent'
}

function tiesWhere(ties: readonly SystemTie[], is: (tie: SystemTie) => boolean) {
  const own = ties.filter(is)
  return {
    tiesP1: own.filter(({ p1 }) => p1.isTie).length,
    tiesP2: own.filter(({ p2 }) => p2.isTie).length,
  }
}
