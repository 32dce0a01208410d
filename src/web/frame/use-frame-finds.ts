import { useNavigate } from '@tanstack/react-router'
import { useEffect, useMemo } from 'react'
import { nameIn, namesGiven } from '../../study/index.ts'
import type { Find } from '../services/finder.ts'
import { useContradictions } from '../stage/codes/use-codes.ts'
import { useDeskMode, wayInto } from '../stage/head/desk-modes.ts'
import { filmPlaces } from '../stage/head/film-places.ts'
import { useTitleOf } from '../stage/head/use-title-of.ts'
import { useAppState, useFilms, useServices, useWords } from '../use-app.ts'

/** What can be found on every screen: the acts that its keys stand for, the films, and the contradictions. */
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
  const contradictions = useContradictionFinds()
  useEffect(() => finder.offer('contradictions', () => contradictions), [finder, contradictions])
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

/** By its own name and those of its poles; it leads to its page in the codebook. */
function useContradictionFinds(): readonly Find[] {
  const contradictions = useContradictions()
  const language = useAppState(state => state.preferences.language)
  const words = useWords().contradictions
  const navigate = useNavigate()
  return useMemo(
    () =>
      contradictions.map(({ id, names, firstPole, secondPole }): Find => {
        const poles = words.versus(nameIn(firstPole, language), nameIn(secondPole, language))
        return {
          key: id,
          name: nameIn(names, language),
          also: [names, firstPole, secondPole].flatMap(namesGiven),
          facts: poles,
          run: () => void navigate({ to: '/codebook', search: { contradiction: id } }),
        }
      }),
    [contradictions, language, words, navigate],
  )
}
