import { useNavigate } from '@tanstack/react-router'
import { useEffect, useMemo } from 'react'
import type { Find } from '../services/finder.ts'
import { useDeskMode, wayInto } from '../stage/head/desk-modes.ts'
import { filmPlaces } from '../stage/head/film-places.ts'
import { useTitleOf } from '../stage/head/use-title-of.ts'
import { useFilms, useServices, useWords } from '../use-app.ts'

/** What can be found on every screen: the acts that its keys stand for, and the films. */
export function useFrameFinds(): void {
  const { finder, shortcuts } = useServices()
  const { keys } = useWords()
  const films = useFilmFinds()
  useEffect(() => {
    const acts = () =>
      shortcuts.available().flatMap(({ binding: { act, group, chords, repeats }, run }): Find[] => {
        if (act === 'find' || (repeats && act !== 'undo' && act !== 'redo')) return []
        return [
          { key: `${group} ${act}`, name: keys.acts[act], facts: keys.groups[group], chord: chords[0], run },
        ]
      })
    return finder.offer('acts', acts)
  }, [finder, shortcuts, keys])
  useEffect(() => finder.offer('films', () => films), [finder, films])
}

function useFilmFinds(): readonly Find[] {
  const cards = useFilms().cards
  const titleOf = useTitleOf()
  const { corpus } = useWords()
  const navigate = useNavigate()
  const mode = useDeskMode()
  return useMemo(
    () =>
      filmPlaces(cards).map(({ card, part }): Find => {
        const { film, files } = card
        const several = card.parts.length > 1
        const title = titleOf(film)
        return {
          key: part.id,
          name: several ? `${title} · ${corpus.partName(part)}` : title,
          also: [
            ...film.titles.map(({ text }) => text),
            ...film.people.map(({ name }) => name),
            ...files.filter(({ partId }) => partId === part.id).map(({ originalName }) => originalName),
          ],
          facts: film.releaseDate ?? '',
          run: () => void (mode && navigate(wayInto(mode, part.id))),
        }
      }),
    [cards, titleOf, corpus, navigate, mode],
  )
}
