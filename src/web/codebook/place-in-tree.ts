import type { Act, CodeInTree } from '../../study/index.ts'

type Placing = Extract<Act, { kind: 'order-codes' | 'move-codes' }>

/** One code can stand in several places of the tree. */
export function keyOfLine({ code, parentId }: CodeInTree): string {
  return `${parentId ?? ''} ${code.id}`
}

/**
 * What Alt with an arrow does to the code in focus: up and down among those beside it, right under the one before it,
 * left out from under its parent. Null where there is no such place.
 */
export function placeByKey(lines: readonly CodeInTree[], key: string, arrow: string): Placing | null {
  const line = lines.find(one => keyOfLine(one) === key)
  if (!line) return null
  const beside = lines.filter(({ parentId }) => parentId === line.parentId).map(({ code }) => code.id)
  const at = beside.indexOf(line.code.id)
  const codeIds = [line.code.id]
  switch (arrow) {
    case 'ArrowUp':
      return at > 0 ? { kind: 'order-codes', codeIds, beforeId: beside[at - 1]! } : null
    case 'ArrowDown':
      return at < beside.length - 1
        ? { kind: 'order-codes', codeIds, beforeId: beside[at + 2] ?? null }
        : null
    case 'ArrowRight':
      return at > 0 ? { kind: 'move-codes', codeIds, underId: beside[at - 1]! } : null
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
