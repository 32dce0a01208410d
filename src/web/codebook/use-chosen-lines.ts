import { useLayoutEffect, useRef, useState } from 'react'
import type { CodeInTree } from '../../study/index.ts'
import { keyOfLine, linesOfCodes } from './place-in-tree.ts'

/** The lines of a tree that are chosen; what is put elsewhere stays chosen there, and in focus. */
export function useChosenLines(lines: readonly CodeInTree[]) {
  const [wanted, setWanted] = useState<ReadonlySet<string>>(new Set())
  const list = useRef<HTMLElement>(null)
  const moved = useRef<{ chosenIds: string[]; focusedId: string | undefined } | null>(null)
  useLayoutEffect(() => {
    if (!moved.current) return
    const { chosenIds, focusedId } = moved.current
    moved.current = null
    setWanted(new Set(linesOfCodes(lines, chosenIds)))
    const [focused] = focusedId === undefined ? [] : linesOfCodes(lines, [focusedId])
    if (focused === undefined) return
    // The list lays its lines down after this.
    requestAnimationFrame(() =>
      list.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(focused)}"]`)?.focus(),
    )
  }, [lines])
  const there = new Set(lines.map(keyOfLine))
  const chosen: ReadonlySet<string> = new Set([...wanted].filter(key => there.has(key)))
  return {
    chosen,
    choose: (keys: Iterable<unknown>) => setWanted(new Set([...keys].map(String))),
    list,
    /** Said before an act puts codes elsewhere. */
    keepThrough: (codeIds: readonly string[], focusedId?: string) => {
      const areChosen = lines.some(line => chosen.has(keyOfLine(line)) && codeIds.includes(line.code.id))
      moved.current = { chosenIds: areChosen ? [...codeIds] : [], focusedId }
    },
  }
}
