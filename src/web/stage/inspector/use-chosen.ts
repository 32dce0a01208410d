import { useCallback, useEffect } from 'react'
import type { DialogueLine, Quoting } from '../../../study/index.ts'
import type { Chosen } from '../../state/chosen.ts'
import { chosenInstead, newReading, shotAtPlayhead } from '../../state/chosen.ts'
import type { ReadingRecords } from '../../state/readings.ts'
import type { WorldRecords } from '../../state/world/world.ts'
import { useAppState, useStore } from '../../use-app.ts'
import { useReadings } from '../readings/use-readings.ts'
import { useSources } from '../sources/use-sources.ts'
import { useSubtitles } from '../subtitles/use-subtitles.ts'
import { useWorld } from '../world/use-world.ts'
import type { Inspected } from './inspected.ts'

export function useChoosing(): (chosen: Chosen) => void {
  const store = useStore()
  return useCallback(chosen => store.change('chosen', before => chosenInstead(before, chosen)), [store])
}

/**
 * What is chosen of this part: a scene or a mark for as long as the playhead is inside it or it is in hand, a reading
 * for as long as it is there, since it is written while the film goes on; else the shot on screen.
 */
export function useChosen({ part, playback, coding }: Inspected): Chosen {
  const choose = useChoosing()
  const chosen = useAppState(state => state.chosen)
  const beside = useAppState(state => state.beside)
  const readings = useReadings()
  const { settings } = useWorld()
  const { quotings } = useSources()
  const { dialogue } = useSubtitles(part.view.partId)
  const isPairChosen = useAppState(state => state.begunLink.to !== null)
  const isAsked = useAppState(state => state.begunQuote.place?.partId === part.view.partId)
  const span = isReading(chosen)
    ? spanOfReading(
        chosen,
        { ...readings, settings, quotings, dialogue },
        { filmId: part.view.filmId, isPairChosen, isAsked },
      )
    : spanOf(chosen, {
        scenes: part.shownScenes,
        marks: coding?.coding.marks ?? [],
        beside: beside?.marks ?? [],
      })
  const isGone = span === null
  const isInHand = chosen.kind === 'mark' && chosen.edge !== undefined
  const startMs = span?.startMs ?? 0
  const endMs = span?.endMs ?? 0
  useEffect(() => {
    const follow = () => {
      const isOutside = playback.ms < startMs || playback.ms >= endMs
      if (isGone || (isOutside && !isInHand)) choose(shotAtPlayhead)
    }
    follow()
    return playback.subscribe(follow)
  }, [playback, choose, isGone, isInHand, startMs, endMs])
  return isGone ? shotAtPlayhead : chosen
}

interface Span {
  startMs: number
  endMs: number
}

const always: Span = { startMs: Number.NEGATIVE_INFINITY, endMs: Number.POSITIVE_INFINITY }

type Reading = Extract<
  Chosen,
  { kind: 'mediation' | 'reality' | 'link' | 'quoting' | 'memo' | 'setting' | 'dialogue' }
>

function isReading(chosen: Chosen): chosen is Reading {
  return ['mediation', 'reality', 'link', 'quoting', 'memo', 'setting', 'dialogue'].includes(chosen.kind)
}

function spanOfReading(
  { kind, id }: Reading,
  readings: ReadingRecords &
    Pick<WorldRecords, 'settings'> & {
      quotings: readonly Quoting[]
      dialogue: readonly DialogueLine[]
    },
  { filmId, isPairChosen, isAsked }: { filmId: string; isPairChosen: boolean; isAsked: boolean },
): Span | null {
  // The other end may lie in another film: a link stays chosen on the way there.
  if (kind === 'link')
    return (id === newReading ? isPairChosen : readings.links.some(one => one.id === id)) ? always : null
  if (kind === 'quoting')
    return (id === newReading ? isAsked : readings.quotings.some(one => one.id === id)) ? always : null
  if (kind === 'dialogue') return readings.dialogue.some(one => one.id === id) ? always : null
  if (kind === 'memo') return readings.memos.some(one => one.id === id) ? always : null
  const all = { mediation: readings.mediations, reality: readings.realities, setting: readings.settings }[
    kind
  ]
  const isThere = all.some((one: { id: string; filmId: string }) => one.id === id && one.filmId === filmId)
  return id === newReading || isThere ? always : null
}

function spanOf(
  chosen: Chosen,
  there: Record<'scenes' | 'marks' | 'beside', readonly (Span & { id: string })[]>,
): Span | null {
  const kinds = { scene: 'scenes', mark: 'marks', beside: 'beside' } as const
  if (chosen.kind !== 'scene' && chosen.kind !== 'mark' && chosen.kind !== 'beside') return always
  return there[kinds[chosen.kind]].find(({ id }) => id === chosen.id) ?? null
}
