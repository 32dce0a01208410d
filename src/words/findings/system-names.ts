import type { BuiltGroup } from '../../findings/index.ts'
import { nameIn, namesGiven } from '../../study/index.ts'

/** What a group is called: by its own name, else after its codes. */
export function groupName(
  { names, sort, sides }: Pick<BuiltGroup, 'names' | 'sort' | 'sides'>,
  language: string,
  code: (codeId: string) => string,
): string {
  if (namesGiven(names).length > 0) return nameIn(names, language)
  return sides.map(({ codeId }) => code(codeId)).join(sort === 'opposition' ? ' / ' : ' · ')
}
