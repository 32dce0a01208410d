import { useEffect, useMemo } from 'react'
import type { FilmCard } from '../../server/contracts/index.ts'
import { msToFrame } from '../../study/index.ts'
import { clockTime } from '../../words/index.ts'
import type { FilmCoding } from '../state/coding.ts'
import { shownCoding } from '../state/coding.ts'
import { useAppState, useServices, useWords } from '../use-app.ts'

/** What one has coded in a film, as it is shown; null until it has been read. */
export function useFilmCoding(filmId: string): FilmCoding | null {
  const { coding } = useServices()
  useEffect(() => void coding.readFilm(filmId), [coding, filmId])
  const kept = useAppState(state => state.coding[filmId])
  const waiting = useAppState(state => state.outbox.waiting)
  const coderId = useAppState(state => state.study?.homeCoderId ?? null)
  return useMemo(
    () => (kept ? shownCoding(kept, waiting, { filmId, coderId }) : null),
    [kept, waiting, filmId, coderId],
  )
}

export type MomentOf = (partId: string, atMs: number) => Moment

export interface Moment {
  partId: string
  /** Null until the part has been read, or where it has no file. */
  frame: number | null
  /** With the part's name, where the film has several. */
  said: string
}

/** How a moment of the film is said, and which frame it is. */
export function useMoments({ parts }: FilmCard): MomentOf {
  const { corpus } = useWords()
  const { reader } = useServices()
  const partIds = parts.map(({ id }) => id).join(' ')
  useEffect(() => {
    for (const partId of partIds.split(' ').filter(Boolean)) void reader.readPart(partId)
  }, [reader, partIds])
  const known = useAppState(state => state.parts)
  return (partId, atMs) => {
    const clock = known[partId]?.view.clock
    const part = parts.find(({ id }) => id === partId)
    const name = parts.length > 1 && part ? `${corpus.partName(part)} ` : ''
    return {
      partId,
      frame: clock ? msToFrame(clock, atMs) : null,
      said: `${name}${clockTime(Math.floor(atMs / 1000))}`,
    }
  }
}
