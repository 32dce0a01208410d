import { useNavigate } from '@tanstack/react-router'
import { modes } from '../../screens.ts'
import { wayInto } from '../../stage/head/desk-modes.ts'
import { useAppState } from '../../use-app.ts'
import type { TrayItem } from './tray-item.ts'

/** Goes where a thing in the tray comes from: to its frame on the desk, or to the finding. */
export function useWayFromTray(): (item: TrayItem) => void {
  const navigate = useNavigate()
  const last = useAppState(state => state.desk.mode)
  return ({ way }) => {
    if (way.kind === 'frame') {
      // Pages show no single frame.
      const mode = modes.find(({ name }) => name === last && name !== 'sheet') ?? modes[0]!
      const search = way.frame === null ? {} : { frame: way.frame }
      void navigate({ ...wayInto(mode, way.partId), search })
      return
    }
    const { question, periodisationId, first, second, focalCodeIds, codeId, codebookVersion } = way.asked
    const focal = focalCodeIds.join('.') || undefined
    void navigate({
      to: '/analysis',
      search: {
        ...{ question, periodisation: periodisationId, first, second, focal },
        codebook: codebookVersion?.toString(),
      },
      hash: `symbol-${codeId}`,
      hashScrollIntoView: false,
    })
  }
}
