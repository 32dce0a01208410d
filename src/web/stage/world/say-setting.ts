import { useCallback } from 'react'
import type { SettingSaid } from '../../../study/index.ts'
import { nameIn } from '../../../study/index.ts'
import { useAppState, useWords } from '../../use-app.ts'
import { useWorld } from './use-world.ts'

/** What is said of where and when a stretch is, on one line. */
export function useSaidOfSetting(): (said: SettingSaid) => string {
  const { atlas: words } = useWords()
  const language = useAppState(state => state.preferences.language)
  const { places, events } = useWorld()
  return useCallback(
    ({ filmedIds, representedIds, view, storyDate, events: linked }) => {
      const namesOf = (ids: readonly string[]) =>
        ids.map(id => nameOf(places.find(one => one.id === id))).join(words.between)
      const nameOf = (named: { names: { en: string; 'zh-Hans': string } } | undefined) =>
        named ? nameIn(named.names, language) : ''
      return [
        ...(filmedIds.length > 0 ? [words.filmedAt(namesOf(filmedIds))] : []),
        ...(representedIds.length > 0 ? [words.showsPlaces(namesOf(representedIds))] : []),
        ...(view ? [words.views[view]] : []),
        ...(storyDate ? [words.storyDate(storyDate)] : []),
        ...linked.map(
          ({ eventId, way }) => `${words.eventWays[way]} ${nameOf(events.find(one => one.id === eventId))}`,
        ),
      ].join(' · ')
    },
    [words, language, places, events],
  )
}
