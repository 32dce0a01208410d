import { useMemo } from 'react'
import type { Mark } from '../../../study/index.ts'
import { frameToMs } from '../../../study/index.ts'
import type { Chosen } from '../../state/chosen.ts'
import { newReading } from '../../state/chosen.ts'
import { shotIndexAt } from '../../state/parts.ts'
import { shownReadings } from '../../state/readings.ts'
import { shownSources } from '../../state/sources/sources.ts'
import type { AppState } from '../../state/store.ts'
import { shownSubtitles } from '../../state/subtitles/subtitles.ts'
import { shownWorld } from '../../state/world/world.ts'
import { useStore } from '../../use-app.ts'
import type { ShotRange } from '../contact-sheet/ContactSheet.tsx'
import type { Inspected } from '../inspector/inspected.ts'
import type { ToGather } from './use-gatherer.ts'
import { useGatherer } from './use-gatherer.ts'

interface Here {
  of: Inspected
  chosen: Chosen
  /** Neighbouring shots that are chosen together. */
  range: ShotRange | null
}

const none: readonly Mark[] = []

/** Gathers what the inspector shows, or every shot that is chosen, or the frame on screen. */
export function useGatherChosen({ of, chosen, range }: Here) {
  const { part, playback, coding } = of
  const { gather } = useGatherer()
  const store = useStore()
  return useMemo(() => {
    const { partId } = part.view
    const marks = coding?.coding.marks ?? []
    const thingsChosen = (): ToGather[] => {
      const spans = {
        scene: part.shownScenes,
        mark: marks,
        code: [] as typeof marks,
        memo: [] as typeof marks,
        shot: [] as typeof marks,
        setting: settingsShown(store.state),
        quoting: quotedPlaces(store.state),
        dialogue: dialogueShown(store.state, partId),
        beside: store.state.beside?.marks ?? none,
      }
      if (chosen.kind === 'mediation' || chosen.kind === 'reality' || chosen.kind === 'link')
        return placesRead(store.state, chosen).map(place => ({
          ...{ what: 'span', partId: place.partId },
          ...{ startMs: place.startMs, endMs: place.endMs },
          ...(chosen.kind === 'mediation' && { gatheredFrom: { what: chosen.kind, id: chosen.id } }),
        }))
      const span = chosen.kind !== 'shot' && spans[chosen.kind].find(({ id }) => id === chosen.id)
      const what = chosen.kind === 'beside' ? 'mark' : chosen.kind
      const gatheredFrom =
        chosen.kind !== 'shot' && (what === 'mark' || what === 'scene' || what === 'dialogue')
          ? { what, id: chosen.id }
          : null
      if (span) return [{ what: 'span', partId, startMs: span.startMs, endMs: span.endMs, gatheredFrom }]
      const shots = part.shownShots
      const here = shotIndexAt(shots, playback.ms)
      const { from, to } = range ?? { from: here, to: here }
      return shots.slice(from, to + 1).map(({ startMs, endMs }) => ({ what: 'shot', partId, startMs, endMs }))
    }
    return {
      gather: () => gather(thingsChosen()),
      gatherFrame: () => {
        const { clock, frame } = playback
        const [startMs, endMs] = [frameToMs(clock, frame), frameToMs(clock, frame + 1)]
        gather([{ what: 'still', partId, startMs, endMs }])
      },
    }
  }, [part, playback, coding, chosen, range, gather, store])
}

function settingsShown({ world, outbox, study }: AppState) {
  return shownWorld(world, outbox.waiting, study?.homeCoderId ?? null).settings
}

function dialogueShown({ subtitles, outbox }: AppState, partId: string) {
  const known = subtitles[partId]
  return known ? shownSubtitles(known, outbox.waiting, partId).dialogue : []
}

/** Where something is quoted, and where it is asked what is. */
function quotedPlaces({ sources, outbox, begunQuote: { place } }: AppState) {
  const asked = place ? [{ ...place, id: newReading }] : []
  return [...shownSources(sources, outbox.waiting).quotings, ...asked]
}

type Place = { partId: string; startMs: number; endMs: number }

/** The places of a mediation, the stretch of what is done to reality, or both ends of a link, made or on its way. */
function placesRead(
  { readings, outbox, study, begunLink: { from, to } }: AppState,
  { kind, id }: Extract<Chosen, { kind: 'mediation' | 'reality' | 'link' }>,
): readonly Place[] {
  const read = shownReadings(readings, outbox.waiting, study?.homeCoderId ?? null)
  if (kind === 'mediation') return read.spans.filter(({ mediationId }) => mediationId === id)
  if (kind === 'reality') return read.realities.filter(one => one.id === id)
  if (id === newReading) return from && to ? [from, to] : []
  return read.linkEnds.filter(({ linkId }) => linkId === id)
}
