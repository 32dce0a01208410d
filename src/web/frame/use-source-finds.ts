import { useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { textOf, writtenOf } from '../../study/index.ts'
import type { Find } from '../services/finder.ts'
import { useGatherer } from '../stage/gathering/use-gatherer.ts'
import { shownSources } from '../state/sources/sources.ts'
import { useAppState, useWords } from '../use-app.ts'

/** By its names and titles as they are written and as their hanzi are read; it leads to its page. */
export function useSourceFinds(): readonly Find[] {
  const { sources: words } = useWords()
  const kept = useAppState(state => state.sources)
  const waiting = useAppState(state => state.outbox.waiting)
  const navigate = useNavigate()
  const { gatherRecord } = useGatherer()
  return useMemo(
    () =>
      shownSources(kept, waiting).sources.map(
        ({ id, item }): Find => ({
          key: id,
          name: textOf(item, 'title') || words.untitled,
          gather: () =>
            gatherRecord({
              what: 'source',
              recordId: id,
              said: bothOf(textOf(item, 'title') || words.untitled),
            }),
          also: [...writtenOf(item), kept.readings[id]?.sounds ?? ''],
          facts: kept.readings[id]?.sort ?? item.id,
          run: () => void navigate({ to: '/sources/$sourceId', params: { sourceId: id } }),
        }),
      ),
    [kept, waiting, words, navigate, gatherRecord],
  )
}

function bothOf(title: string) {
  return { en: title, 'zh-Hans': title }
}
