import type { AppearanceFinding, CodeInTime, StandsIn } from '../../../findings/index.ts'

type GroupName = StandsIn | 'all' | 'never'

interface Group {
  name: GroupName
  codes: CodeInTime[]
  /** Each with its films; the others are named in a line. */
  isRead: boolean
}

const inOrder: readonly StandsIn[] = ['first-only', 'second-only', 'both', 'cannot-tell', 'neither']

/** Codes by how they stand in the two periods; without periods those that are seen, by their first film. */
export function groupsOf({ periods, codes }: AppearanceFinding): Group[] {
  const byFirst = [...codes].sort(
    (a, b) => (a.first?.years.from ?? Infinity) - (b.first?.years.from ?? Infinity),
  )
  const groups: Group[] = periods
    ? inOrder.map(name => ({
        name,
        codes: byFirst.filter(code => code.periods?.stands === name),
        isRead: name !== 'neither',
      }))
    : [
        { name: 'all', codes: byFirst.filter(({ first }) => first), isRead: true },
        { name: 'never', codes: byFirst.filter(({ first }) => !first), isRead: false },
      ]
  return groups.filter(group => group.codes.length > 0)
}
