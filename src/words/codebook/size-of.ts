import type { CodeGroup } from '../../study/index.ts'

export function sizeOf(records: readonly { retired: boolean }[]): { inUse: number; retired: number } {
  const retired = records.filter(record => record.retired).length
  return { inUse: records.length - retired, retired }
}

export function sizesOfGroups(groups: readonly CodeGroup[]): { oppositions: number; commutations: number } {
  const oppositions = groups.filter(({ sort }) => sort === 'opposition').length
  return { oppositions, commutations: groups.length - oppositions }
}
