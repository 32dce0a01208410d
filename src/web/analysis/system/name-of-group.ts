import type { BuiltGroup } from '../../../findings/index.ts'
import { groupName } from '../../../words/index.ts'
import type { Names } from '../use-names.ts'

export function nameOfGroup(group: BuiltGroup, names: Names): string {
  return groupName(group, names.language, codeId => names.code(codeId))
}
