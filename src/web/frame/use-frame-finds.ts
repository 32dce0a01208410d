import { useNavigate } from '@tanstack/react-router'
import { useEffect, useMemo } from 'react'
import { codeName, nameIn, namesGiven, namesOfPerson } from '../../study/index.ts'
import type { Find } from '../services/finder.ts'
import { useCodes, useContradictions } from '../stage/codes/use-codes.ts'
import { useDeskMode, wayInto } from '../stage/head/desk-modes.ts'
import { filmPlaces } from '../stage/head/film-places.ts'
import { useTitleOf } from '../stage/head/use-title-of.ts'
import { useShownLinks } from '../stage/links/use-links.ts'
import { usePlayPlaces } from '../stage/playing/use-play-places.ts'
import { useReadings } from '../stage/readings/use-readings.ts'
import { useAppState, useFilms, useServices, useWords } from '../use-app.ts'
import { useQueryFinds } from './use-query-finds.ts'
import { useSourceFinds } from './use-source-finds.ts'

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
  const mediations = useMediationFinds()
  useEffect(() => finder.offer('mediations', () => mediations), [finder, mediations])
  const links = useLinkFinds()
  useEffect(() => finder.offer('links', () => links), [finder, links])
  const sources = useSourceFinds()
  useEffect(() => finder.offer('sources', () => sources), [finder, sources])
  const queries = useQueryFinds()
  useEffect(() => finder.offer('queries', () => queries), [finder, queries])
  const playing = usePlayingFinds()
  useEffect(() => finder.offer('playing', () => playing), [finder, playing])
}

/** Every place of a code in use, one after another at the desk. */
function usePlayingFinds(): readonly Find[] {
  const { outbox } = useServices()
  const { find } = useWords()
  const codes = useCodes()
  const language = useAppState(state => state.preferences.language)
  const play = usePlayPlaces()
  return useMemo(
    () =>
      codes
        .filter(({ retired }) => !retired)
        .map((code): Find => {
          const name = codeName(code, language)
          const run = async () => {
            if (!(await play(name, [code.id]))) outbox.say({ kind: 'no-place-to-play' })
          }
          const also = namesGiven(code.names)
          return {
            key: code.id,
            name: find.playPlaces(name),
            also,
            colour: code.colour,
            run: () => void run(),
          }
        }),
    [codes, language, find, play, outbox],
  )
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
            ...film.people.flatMap(namesOfPerson),
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

/** By its contradiction and its film; it leads to where it is read. */
function useMediationFinds(): readonly Find[] {
  const { mediations } = useReadings()
  const contradictions = useContradictions()
  const { cards } = useFilms()
  const titleOf = useTitleOf()
  const language = useAppState(state => state.preferences.language)
  const navigate = useNavigate()
  return useMemo(
    () =>
      mediations.flatMap(({ id, filmId, contradictionId, reading }): Find[] => {
        const contradiction = contradictions.find(one => one.id === contradictionId)
        const card = cards.find(({ film }) => film.id === filmId)
        if (!contradiction || !card) return []
        return [
          {
            key: id,
            name: `${nameIn(contradiction.names, language)} · ${titleOf(card.film)}`,
            facts: beginningOf(reading),
            run: () => void navigate({ to: '/reading', search: { mediation: id } }),
          },
        ]
      }),
    [mediations, contradictions, cards, titleOf, language, navigate],
  )
}

/** By its films, its kind and the codes of its ends; it leads to where the pair is seen. */
function useLinkFinds(): readonly Find[] {
  const links = useShownLinks()
  const { links: words } = useWords()
  const navigate = useNavigate()
  return useMemo(
    () =>
      links.map(({ id, link, from, to, kind }): Find => {
        const name = ({ title, place }: typeof from) => (place?.code ? `${title} (${place.name})` : title)
        return {
          key: id,
          name: words.pairSaid({ from: name(from), kind: kind.forth, to: name(to) }),
          also: [
            kind.back,
            ...[from, to].flatMap(({ film, place }) => [
              ...film.titles.map(({ text }) => text),
              ...(place?.code ? [...namesGiven(place.code.names), place.code.pinyin] : []),
            ]),
          ],
          facts: beginningOf(link.says),
          run: () => void navigate({ to: '/reading/links', search: { link: id } }),
        }
      }),
    [links, words, navigate],
  )
}

const mostSigns = 60

function beginningOf(text: string): string {
  const signs = [...text.replace(/\s+/g, ' ')]
  return signs.length > mostSigns ? `${signs.slice(0, mostSigns).join('')}…` : signs.join('')
}
