import { useEffect, useMemo, useState } from 'react'
import type { DoubtsAnswer, SetSourcesAnswer } from '../../server/contracts/index.ts'
import type { NewExcerpt, NewSource, SourceSaid, StyleName } from '../../study/index.ts'
import { styleNames } from '../../study/index.ts'
import { useAppState, useServices } from '../use-app.ts'

/** An answer about the list as it is kept; the last one stands until the next. */
function useAboutKept<Answer>(ask: () => Promise<Answer | null>, about: string): Answer | null {
  const sources = useAppState(state => state.sources.sources)
  const [answer, setAnswer] = useState<Answer | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is asked is said by `about`.
  useEffect(() => {
    let isWanted = true
    void ask().then(found => isWanted && found && setAnswer(found))
    return () => {
      isWanted = false
    }
  }, [sources, about])
  return answer
}

export type SetSource = SetSourcesAnswer['set'][number]

/** Each source as a style prints it, by its id. */
export function useSetSources(style: StyleName): ReadonlyMap<string, SetSource> {
  const { sources: reader } = useServices()
  const answer = useAboutKept(async () => {
    const set = await reader.set(style)
    return set.ok ? set.value.set : null
  }, style)
  return useMemo(() => new Map(answer?.map(one => [one.sourceId, one])), [answer])
}

/** What may be wrong in the list, by the id of the source. */
export function useDoubts(): ReadonlyMap<string, DoubtsAnswer['doubts']> {
  const { sources: reader } = useServices()
  const answer = useAboutKept(async () => {
    const found = await reader.check()
    return found.ok ? found.value.doubts : null
  }, '')
  return useMemo(() => {
    const byId = new Map<string, DoubtsAnswer['doubts']>()
    for (const doubt of answer ?? []) byId.set(doubt.id, [...(byId.get(doubt.id) ?? []), doubt])
    return byId
  }, [answer])
}

export function styleAsked(asked: string | undefined): StyleName {
  return styleNames.find(name => name === asked) ?? 'chicago-author-date'
}

export function useSourceActs() {
  const { outbox } = useServices()
  return useMemo(
    () => ({
      add: (sources: NewSource[]) => outbox.placeAndSay({ kind: 'add-sources', sources }),
      set: (sourceId: string, to: SourceSaid, upon: SourceSaid) =>
        outbox.placeAndSay({ kind: 'set-source', sourceId, to, upon }),
      remove: (sourceId: string) => outbox.placeAndSay({ kind: 'remove-source', sourceId }),
      merge: (keepId: string, otherIds: string[]) =>
        outbox.placeAndSay({ kind: 'merge-sources', keepId, otherIds }),
      quote: (excerpt: NewExcerpt, upon?: NewExcerpt) =>
        outbox.placeAndSay({ kind: 'set-excerpt', excerpt, ...(upon && { upon }) }),
      removeExcerpt: (excerptId: string) => outbox.placeAndSay({ kind: 'remove-excerpt', excerptId }),
    }),
    [outbox],
  )
}
