import { useNavigate } from '@tanstack/react-router'
import type { AskedOfFinding, AskedOfSymbol } from '../../../study/index.ts'
import { modes } from '../../screens.ts'
import { wayInto } from '../../stage/head/desk-modes.ts'
import { timeLinePlace } from '../../stage/world/WorldLinks.tsx'
import type { AnalysisSearch } from '../../state/kept/analysis-search.ts'
import { pageOfAsked } from '../../state/kept/page-of-asked.ts'
import type { AppState } from '../../state/store.ts'
import { useAppState, useStore } from '../../use-app.ts'
import type { TrayItem } from './tray-item.ts'

/** Goes where a thing in the tray comes from: to its frame on the desk, or to the finding. */
export function useWayFromTray(): (item: TrayItem) => void {
  const navigate = useNavigate()
  const store = useStore()
  const last = useAppState(state => state.desk.mode)
  return ({ way }) => {
    if (way.kind === 'frame') {
      // Pages show no single frame.
      const mode = modes.find(({ name }) => name === last && name !== 'sheet') ?? modes[0]!
      const search = way.frame === null ? {} : { frame: way.frame }
      void navigate({ ...wayInto(mode, way.partId), search })
      return
    }
    if (way.kind === 'record') {
      void navigate(pageOfRecord(way, store.state))
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

/** The page of a record; of one that is not known here, the page of its kind. */
function pageOfRecord(
  { what, id }: Extract<TrayItem['way'], { kind: 'record' }>,
  { sources, world }: Pick<AppState, 'sources' | 'world'>,
) {
  switch (what) {
    case 'plate':
      return { to: '/reading/plates/$plateId', params: { plateId: id } } as const
    case 'memo':
      return { to: '/reading/notebook', search: { memo: id } } as const
    case 'source':
      return { to: '/sources/$sourceId', params: { sourceId: id }, search: {} } as const
    case 'excerpt': {
      const sourceId = sources.excerpts.find(one => one.id === id)?.sourceId
      return sourceId === undefined
        ? ({ to: '/sources', search: {} } as const)
        : ({ to: '/sources/$sourceId', params: { sourceId }, search: {} } as const)
    }
    case 'event':
      return { to: '/atlas', search: { event: id }, hash: timeLinePlace } as const
    case 'fact': {
      const fact = world.facts.find(one => one.id === id)
      return fact?.about === 'film'
        ? ({ to: '/film/$filmId', params: { filmId: fact.aboutId } } as const)
        : ({ to: '/atlas', search: {} } as const)
    }
    case 'query':
      return { to: '/find', search: { by: 'query', saved: id } } as const
    case 'place':
      return { to: '/atlas/places/$placeId', params: { placeId: id }, search: {} } as const
    case 'pass':
      return { to: '/plan', search: {} } as const
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
