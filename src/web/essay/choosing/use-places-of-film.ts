import { useEffect, useMemo } from 'react'
import type { Stretch } from '../../../essay/index.ts'
import type { FrameClock, Scene } from '../../../study/index.ts'
import type { PartState } from '../../state/parts.ts'
import { useAppState, useFilms, useServices, useWords } from '../../use-app.ts'
import { addressOf, timeIn } from '../use-shown.ts'
import type { Choosable } from './Chooser.tsx'
import { stretchTyped } from './read-moment.ts'

export interface PlacesOfFilm {
  shots: readonly Choosable<Stretch>[]
  scenes: readonly Scene[]
  /**
   * What a time that was typed is in each part: one frame, or the stretch from one time to another, `1:02-1:10`; none where
   * it is no time, or behind the end.
   */
  at: (text: string) => readonly Choosable<Stretch>[]
}

/** The parts of a film as this window has them; those that it has not are asked for. */
export function usePartsOfFilm(filmId: string | null): readonly PartState[] {
  const { reader } = useServices()
  const { cards } = useFilms()
  const parts = useAppState(state => state.parts)
  const ids = cards.find(({ film }) => film.id === filmId)?.parts.map(({ id }) => id) ?? []
  const missing = ids.filter(id => !parts[id]).join(' ')
  useEffect(() => {
    for (const id of missing.split(' ').filter(Boolean)) void reader.readPart(id)
  }, [missing, reader])
  const key = ids.join(' ')
  return useMemo(() => key.split(' ').flatMap(id => parts[id] ?? []), [key, parts])
}

export function usePlacesOfFilm(filmId: string | null): PlacesOfFilm {
  const { tray: words, essay, evidence } = useWords()
  const parts = usePartsOfFilm(filmId)
  return useMemo(() => {
    const named = (index: number, said: string) =>
      parts.length > 1 ? essay.inPart({ part: index + 1, said }) : said
    return {
      shots: parts.flatMap((part, index) =>
        part.shownShots.map(({ partId, startMs, endMs }, at): Choosable<Stretch> => {
          const known = drawnFrom(part)
          return {
            ...{ key: `shot ${partId} ${startMs}`, what: { partId, startMs, endMs } },
            ...{ kind: evidence.targets.shot, name: named(index, words.shotNumber(at + 1)) },
            ...{ also: [String(at + 1)], facts: timeIn(known, startMs) },
            address: addressOf(known, { startMs, endMs }, 'cell'),
          }
        }),
      ),
      scenes: parts.flatMap(({ shownScenes }) => shownScenes),
      at: text =>
        parts.flatMap((part, index): Choosable<Stretch>[] => {
          const known = drawnFrom(part)
          const { clock } = known
          const stretch = clock && stretchTyped(text, clock)
          if (!stretch) return []
          const place = { partId: part.view.partId, ...stretch }
          const isFrame = stretch.startMs === stretch.endMs
          const times = [stretch.startMs, stretch.endMs].map(ms => timeIn(known, ms))
          return [
            {
              ...{ key: `typed ${place.partId} ${stretch.startMs} ${stretch.endMs}`, what: place },
              kind: isFrame ? words.still : words.span,
              name: named(index, isFrame ? times[0]! : times.join('–')),
              address: addressOf(known, place, 'cell'),
            },
          ]
        }),
    }
  }, [parts, words, essay, evidence])
}

function drawnFrom({ view, shownStills, shownShots }: PartState) {
  return {
    ...{ fileId: view.file?.id ?? null, clock: view.clock as FrameClock | null, stills: shownStills },
    shotStartsMs: shownShots.map(({ startMs }) => startMs),
  }
}
