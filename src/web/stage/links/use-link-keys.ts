import { useMemo, useRef } from 'react'
import type { Mark } from '../../../study/index.ts'
import { isSamePlace, standingFrame } from '../../../study/index.ts'
import { newReading, shotAtPlayhead } from '../../state/chosen.ts'
import type { BegunEnd } from '../../state/links/begun-link.ts'
import { linkLetGo, placeTaken } from '../../state/links/begun-link.ts'
import type { PartState } from '../../state/parts.ts'
import { shotIndexAt } from '../../state/parts.ts'
import { useServices, useStore } from '../../use-app.ts'
import type { PointActs } from '../hands/use-point-acts.ts'
import type { Playback } from '../player/playback.ts'
import { showReading } from '../readings/ask-for-reading.ts'
import { newLinkId } from './new-link-id.ts'

interface LinkHand {
  playback: Playback
  points: PointActs
  /** The mark that is chosen. */
  chosenMark: () => Mark | null
}

/** One key takes the place here as an end of a link, the first time and the next; another lets go. */
export function useLinkKeys(part: PartState, { playback, points, chosenMark }: LinkHand) {
  const store = useStore()
  const { outbox } = useServices()
  const latest = useRef(part)
  latest.current = part
  return useMemo(() => {
    /** The mark that is chosen, else what lies between in and out points, else the shot on screen. */
    const here = (): BegunEnd | null => {
      const { view, shownShots, shownStills } = latest.current
      const { filmId, partId, file } = view
      const mark = chosenMark()
      const span = mark ?? points.range() ?? shownShots[shotIndexAt(shownShots, playback.ms)]
      if (!span || !file) return null
      const { startMs, endMs } = span
      return {
        ...{ filmId, partId, startMs, endMs, attachedTo: mark?.id ?? null, codeId: mark?.codeId ?? null },
        ...{ fileId: file.id, still: standingFrame(playback.clock, { startMs, endMs }, shownStills) },
      }
    }
    return {
      take: () => {
        const end = here()
        if (!end) return
        const { from } = store.state.begunLink
        if (from && isSamePlace(from, end)) return outbox.say({ kind: 'link-to-itself' })
        store.change('begunLink', before => placeTaken(before, end))
        if (from) showReading(store, { kind: 'link', id: newReading }, newLinkId)
      },
      /** First of the second place, then of the link that was begun. */
      letGo: () => {
        if (store.state.begunLink.to) {
          store.change('begunLink', before => ({ ...before, to: null }))
          store.change('chosen', () => shotAtPlayhead)
        } else store.change('begunLink', linkLetGo)
      },
    }
  }, [store, outbox, playback, points, chosenMark])
}

export type LinkKeys = ReturnType<typeof useLinkKeys>
