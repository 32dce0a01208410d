import type { Code, CodeKind } from './code.ts'

/** A code where it stands in the tree: one under several parents stands under each of them. */
export interface CodeInTree {
  code: Code
  depth: number
  /** Null at the head of its kind. */
  parentId: string | null
  /** The kind of the code at the head of its branch. */
  rootKind: CodeKind
}

type Above = 'parentIds' | 'entailsIds'

/** The codes by their place, each followed by those that stand under it; parents that are not among them count as none. */
export function codeTree(codes: readonly Code[]): CodeInTree[] {
  const ids = new Set(codes.map(code => code.id))
  const under = new Map<string | null, Code[]>()
  for (const code of [...codes].sort((a, b) => a.position - b.position)) {
    const parents = code.parentIds.filter(id => ids.has(id))
    for (const parentId of parents.length > 0 ? parents : [null])
      under.set(parentId, [...(under.get(parentId) ?? []), code])
  }
  const lines: CodeInTree[] = []
  const walk = (parentId: string | null, way: readonly Code[]) => {
    for (const code of under.get(parentId) ?? []) {
      // Another hand may have written a circle.
      if (way.includes(code)) continue
      lines.push({ code, depth: way.length, parentId, rootKind: (way[0] ?? code).kind })
      walk(code.id, [...way, code])
    }
  }
  walk(null, [])
  return lines
}

/** What the tree needs to know of a code. */
type Standing = Pick<Code, 'id'> & { readonly [Relation in Above]: readonly string[] }

/** A code and all that it leads to by one relation. */
export function reachedFrom(codes: readonly Standing[], codeId: string, by: Above): ReadonlySet<string> {
  const byId = new Map(codes.map(code => [code.id, code]))
  const reached = new Set<string>()
  const left = [codeId]
  for (let id = left.pop(); id !== undefined; id = left.pop()) {
    if (reached.has(id)) continue
    reached.add(id)
    left.push(...(byId.get(id)?.[by] ?? []))
  }
  return reached
}

/** The one of the codes named that leads back to the code, so that naming it would close a circle. */
export function circleThrough(
  codes: readonly Code[],
  code: Pick<Code, 'id' | Above>,
  by: Above,
): string | null {
  return code[by].find(id => reachedFrom(codes, id, by).has(code.id)) ?? null
}

/** A code and all that stand under it, at any depth. */
export function branchOf(codes: readonly Standing[], codeId: string): ReadonlySet<string> {
  return new Set(
    codes.filter(({ id }) => reachedFrom(codes, id, 'parentIds').has(codeId)).map(({ id }) => id),
  )
}

/** Codes that have a text in a name or in what is said of them, whatever the case. `plain` brings both to one way of writing. */
export function findCodes(
  codes: readonly Code[],
  text: string,
  plain: (text: string) => string,
): readonly Code[] {
  const wanted = plain(text.trim())
  if (wanted === '') return codes
  return codes.filter(({ names, pinyin, definition, whenToUse, whenNot }) =>
    [names.en, names['zh-Hans'], pinyin, definition, whenToUse, whenNot].some(field =>
      plain(field).includes(wanted),
    ),
  )
}
