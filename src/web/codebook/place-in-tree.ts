import type { Act, CodeInTree } from '../../study/index.ts'

type Placing = Extract<Act, { kind: 'order-codes' | 'move-codes' }>

/** One code can stand in several places of the tree. */
export function keyOfLine({ code, parentId }: CodeInTree): string {
  return `${parentId ?? ''} ${code.id}`
}

/**
 * What Alt with an arrow does to the line in focus, and to those chosen that stand beside it: up and down among the
 * others, right under the one before them, left out from under their parent. Null where there is no such place.
 */
export function placeByKey(
  lines: readonly CodeInTree[],
  { focused, chosen }: { focused: string; chosen: ReadonlySet<string> },
  arrow: string,
): Placing | null {
  const line = lines.find(one => keyOfLine(one) === focused)
  if (!line) return null
  const beside = lines.filter(({ parentId }) => parentId === line.parentId)
  const moves = (one: CodeInTree) => (chosen.has(focused) ? chosen.has(keyOfLine(one)) : one === line)
  const codeIds = beside.filter(moves).map(({ code }) => code.id)
  const before = beside[beside.findIndex(moves) - 1]
  const last = beside.findLastIndex(moves)
  switch (arrow) {
    case 'ArrowUp':
      return before ? { kind: 'order-codes', codeIds, beforeId: before.code.id } : null
    case 'ArrowDown':
      return last < beside.length - 1
        ? { kind: 'order-codes', codeIds, beforeId: beside[last + 2]?.code.id ?? null }
        : null
    case 'ArrowRight':
      return before ? { kind: 'move-codes', codeIds, underId: before.code.id } : null
    case 'ArrowLeft':
      return line.parentId === null
        ? null
        : {
            kind: 'move-codes',
            codeIds,
            underId: lines.find(({ code }) => code.id === line.parentId)?.parentId ?? null,
          }
    default:
      return null
  }
}

/** Where lines of these codes stand after an act has put them elsewhere, one of each code. */
export function linesOfCodes(lines: readonly CodeInTree[], codeIds: readonly string[]): string[] {
  return codeIds.flatMap(id => lines.find(({ code }) => code.id === id) ?? []).map(keyOfLine)
}
