import type { Code } from './code.ts'
import type { Names } from './names.ts'
import { nameIn, namesGiven } from './names.ts'

/** An opposition: two that are set against each other. A commutation set: those that may stand in one another's place. */
export const codeGroupSorts = ['opposition', 'commutation'] as const
export type CodeGroupSort = (typeof codeGroupSorts)[number]

/** Codes as the scholar holds them against each other. A code brings along those that stand under it. */
export interface CodeGroup {
  id: string
  sort: CodeGroupSort
  /** It may have none; it is then called after its codes. */
  names: Names
  /** In their order: of an opposition, the first and the second. */
  codeIds: string[]
  /** What changes in meaning where one stands in the place of another. */
  note: string
}

/** What a group is called: by its own name, else after its codes. */
export function codeGroupName(group: CodeGroup, codes: readonly Code[], language: string): string {
  if (namesGiven(group.names).length > 0) return nameIn(group.names, language)
  return codesOfGroup(group, codes)
    .map(code => nameIn(code.names, language))
    .join(group.sort === 'opposition' ? ' / ' : ' · ')
}

export function codesOfGroup({ codeIds }: CodeGroup, codes: readonly Code[]): Code[] {
  return codeIds.flatMap(id => codes.find(code => code.id === id) ?? [])
}
