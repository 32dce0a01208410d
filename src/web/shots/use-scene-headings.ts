import { useMemo } from 'react'
import type { ProposedScene } from '../../study/index.ts'
import { sceneHeadings } from '../stage/contact-sheet/scene-headings.ts'
import type { SheetHeading } from '../stage/contact-sheet/sheet-rows.ts'
import type { PartState } from '../state/parts.ts'
import { useWords } from '../use-app.ts'

/** What stands above the shots of a contact sheet, in the interface's language. */
export function useSceneHeadings(
  { shownShots, shownScenes }: PartState,
  proposals: readonly ProposedScene[],
): ReadonlyMap<number, readonly SheetHeading[]> {
  const { heading } = useWords().scenes
  return useMemo(
    () => sceneHeadings(shownShots, { scenes: shownScenes, proposals }, heading),
    [shownShots, shownScenes, proposals, heading],
  )
}
