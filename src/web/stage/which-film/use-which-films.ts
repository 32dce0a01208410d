import { useMemo } from 'react'
import type { FilmCard } from '../../../server/contracts/index.ts'
import type { FilmInParts, WhichFilm } from '../../../study/index.ts'
import { isAskedWhich, isOpenWhich, partsWithoutFile, whichFilms, yearsOf } from '../../../study/index.ts'
import { filmById } from '../../state/films.ts'
import { noticed } from '../../state/notices.ts'
import { useFilms, useServices, useStore, useWords } from '../../use-app.ts'
import { useTitleOf } from '../head/use-title-of.ts'
import { useWorld } from '../world/use-world.ts'

/** A film whose files may be those of a described one, and which ones. */
export interface AskedFilm {
  card: FilmCard
  which: readonly WhichFilm[]
}

/** The films of which it is asked which they are, in the order in which they came. */
export function useAskedFilms(): readonly AskedFilm[] {
  const { cards } = useFilms()
  const { facts } = useWorld()
  return useMemo(() => {
    const films: readonly FilmInParts[] = cards
    if (!films.some(film => partsWithoutFile(film).length > 0)) return []
    return cards
      .filter(card => isOpenWhich(card))
      .map(card => ({ card, which: whichFilms(card, films, facts) }))
      .filter(({ card, which }) => isAskedWhich(card, which))
  }, [cards, facts])
}

/** The films whose files could become those of this part, the likeliest first. */
export function useFilesFor(partId: string): readonly (AskedFilm & { one: WhichFilm })[] {
  const { cards } = useFilms()
  const { facts } = useWorld()
  return useMemo(
    () =>
      cards
        .filter(card => isOpenWhich(card) && card.parts.length === 1)
        .flatMap(card => {
          const which = whichFilms(card, cards, facts)
          const one = which.find(({ partIds }) => partIds.length === 1 && partIds[0] === partId)
          return one ? [{ card, which, one }] : []
        })
        .sort((a, b) => Number(a.one.fit === 'other') - Number(b.one.fit === 'other')),
    [cards, facts, partId],
  )
}

/** What a described film is called where it is proposed. */
export function useSayWhich(): (one: WhichFilm) => string {
  const { whichFilm, corpus } = useWords()
  const titleOf = useTitleOf()
  const films = useFilms()
  return one => {
    const card = filmById(films, one.filmId)
    const parts = card?.parts.filter(({ id }) => one.partIds.includes(id)) ?? []
    const [only] = parts
    const hasOthers = (card?.parts.length ?? 0) > 1
    return whichFilm.choice({
      title: titleOf(card?.film),
      years: sayYears(card),
      part:
        one.partIds.length === 0
          ? whichFilm.whole
          : parts.length > 1
            ? whichFilm.parts(parts.length)
            : only && hasOthers
              ? corpus.partName(only)
              : '',
      ...one,
    })
  }
}

function sayYears(card: FilmCard | undefined): string {
  const years = yearsOf(card?.film.releaseDate ?? null)
  if (!years) return ''
  const [from, to] = [years.from, years.to].map(year => (Number.isFinite(year) ? `${year}` : ''))
  return from === to ? from! : `${from}–${to}`
}

/** Says which film files are; a notice tells what was done and offers to take it back. */
export function useSayWhichFilm() {
  const { outbox } = useServices()
  const store = useStore()
  return useMemo(() => {
    const send = (act: Parameters<typeof outbox.send>[0], done?: () => void) =>
      void outbox.send(act).then(refusal => {
        if (refusal) store.change('notices', before => noticed(before, { kind: 'refusal', refusal }))
        else done?.()
      })
    return {
      join: (filmId: string, { filmId: toFilmId, partIds }: WhichFilm) => {
        const titles = filmById(store.state.films, toFilmId)?.film.titles ?? []
        send({ kind: 'join-described-film', filmId, toFilmId, partIds: [...partIds] }, () =>
          store.change('notices', before => noticed(before, { kind: 'film-joined', toFilmId, titles })),
        )
      },
      itself: (filmIds: readonly string[], isOwn = true) =>
        send({ kind: 'film-of-its-own', filmIds: [...filmIds], isOwn }),
      takeOut: (partId: string) => send({ kind: 'take-file-out', partId }),
    }
  }, [outbox, store])
}
