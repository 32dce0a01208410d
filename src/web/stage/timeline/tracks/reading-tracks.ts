import { nameIn } from '../../../../study/index.ts'
import type { Chosen } from '../../../state/chosen.ts'
import { chosenId } from '../../../state/chosen.ts'
import type { ReadStretch } from '../../readings/readings-of-part.ts'
import { pixelAtMs } from '../timeline-view.ts'
import type { Pen, Track, TrackRow, TrackStage } from './track.ts'

const height = 16

type ReadKind = 'mediation' | 'reality'

/** A track for each contradiction that is read of the part, and one for what its scenes do to reality. */
export const readings: TrackRow = {
  from: ({ words, language, readings: read, chosen }) => [
    ...[words, language, read],
    ...[chosenId(chosen, 'mediation'), chosenId(chosen, 'reality')],
  ],
  make: ({ words, language, readings: read, chosen }) => {
    if (!read) return []
    const track = (of: { key: string; name: string; kind: ReadKind; stretches: readonly ReadStretch[] }) =>
      trackOf({ ...of, said: words.readings.track(of.stretches.length), chosen })
    return [
      ...read.mediations.map(({ contradiction, stretches }) =>
        track({
          ...{ key: `mediation ${contradiction.id}`, name: nameIn(contradiction.names, language) },
          ...{ kind: 'mediation', stretches },
        }),
      ),
      ...(read.realities.length > 0
        ? [
            track({
              ...{ key: 'reality', name: words.timeline.names.reality },
              ...{ kind: 'reality', stretches: read.realities },
            }),
          ]
        : []),
    ]
  },
}

interface ReadTrack {
  key: string
  name: string
  said: string
  kind: ReadKind
  stretches: readonly ReadStretch[]
  chosen: Chosen
}

function trackOf({ key, name, said, kind, stretches, chosen }: ReadTrack): Track {
  return {
    ...{ key, name, said, swatch: null, height, isPinned: false, chooses: null },
    draw: (pen, stage) => {
      for (const one of stretches) drawStretch(pen, stage, one, one.id === chosenId(chosen, kind))
    },
    // The whole film lies under what is read of places in it.
    hit: ms => {
      const here = stretches.filter(({ startMs, endMs }) => startMs <= ms && ms < endMs)
      const found = here.findLast(({ isWhole }) => !isWhole) ?? here[0]
      return found ? { kind, id: found.id } : null
    },
  }
}

/** A place is a bar, the whole film a line; what is chosen is filled. */
function drawStretch(
  pen: Pen,
  { view, width, colours }: TrackStage,
  { startMs, endMs, isWhole }: ReadStretch,
  isChosen: boolean,
): void {
  const from = Math.max(-1, Math.round(pixelAtMs(view, startMs)))
  const to = Math.min(width + 1, Math.round(pixelAtMs(view, endMs)))
  if (to < 0 || from > width) return
  const room = Math.max(2, to - from)
  pen.fillStyle = isChosen ? colours.hand : colours.words
  if (isWhole) {
    pen.fillRect(from, height / 2 - 1, room, isChosen ? 3 : 1)
    return
  }
  pen.fillRect(from, height - 5, room - 1, 2)
  pen.fillRect(from, 3, 1, height - 6)
  pen.globalAlpha = isChosen ? 0.5 : 0.2
  pen.fillRect(from, 3, room - 1, height - 8)
  pen.globalAlpha = 1
}
