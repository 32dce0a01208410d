import { useNavigate } from '@tanstack/react-router'
import type { AskedOfFinding, AskedOfSymbol } from '../../../study/index.ts'
import { modes } from '../../screens.ts'
import { wayInto } from '../../stage/head/desk-modes.ts'
import type { AnalysisSearch } from '../../state/kept/analysis-search.ts'
import { pageOfAsked } from '../../state/kept/page-of-asked.ts'
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
    const { asked } = way
    void navigate({
      to: '/analysis',
      search: 'codeId' in asked ? pageOfSymbol(asked) : pageOfAsked(asked.question, asked.asked),
      ...placeOf(asked),
      hashScrollIntoView: false,
    })
  }
}

function placeOf(asked: AskedOfFinding): { hash?: string } {
  if ('codeId' in asked) return { hash: `symbol-${asked.codeId}` }
  return asked.place === null ? {} : { hash: asked.place }
}

function pageOfSymbol(asked: AskedOfSymbol): AnalysisSearch {
  const { question, periodisationId, first, second, focalCodeIds, codebookVersion } = asked
  return pageOfAsked(question, {
    ...{ periodisationId, periods: [first, second], focalCodeIds },
    ...(codebookVersion !== undefined && { codebookVersion }),
  })
}
