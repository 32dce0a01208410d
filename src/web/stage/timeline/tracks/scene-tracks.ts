import type { ProposedScene, SceneLevel } from '../../../../study/index.ts'
import { ofLevel } from '../../../../study/index.ts'
import { chosenId } from '../../../state/chosen.ts'
import { pixelAtMs } from '../timeline-view.ts'
import type { Pen, Track, TrackRow, TrackSources, TrackStage } from './track.ts'

const height = 18
const leastForWords = 28

type Look = SceneLevel | 'proposed'

interface Stretch extends ProposedScene {
  id: string | null
  isChosen: boolean
  words: string
  look: Look
}

/** Sequences, and under them scenes with those that are only proposed yet; each where there are some. */
export const scenes: TrackRow = {
  from: ({ words, scenes: some, proposals, chosen }) => [words, some, proposals, chosenId(chosen, 'scene')],
  make: sources => [...trackOf(sources, 'sequence'), ...trackOf(sources, 'scene')],
}

function trackOf({ words, scenes: all, proposals, chosen }: TrackSources, level: SceneLevel): Track[] {
  const isScenes = level === 'scene'
  const stretches: Stretch[] = ofLevel({ scenes: all }, level).map((scene, index) => ({
    ...scene,
    look: level,
    isChosen: scene.id === chosenId(chosen, 'scene'),
    words: scene.name || (isScenes ? words.scenes.sceneNumber : words.scenes.sequenceNumber)(index + 1),
  }))
  if (isScenes)
    for (const one of proposals)
      stretches.push({
        ...one,
        id: null,
        isChosen: false,
        look: 'proposed',
        words: words.scenes.proposedShort,
      })
  if (stretches.length === 0) return []
  return [
    {
      key: level,
      name: words.timeline.names[level],
      said: words.timeline[level](stretches.length),
      swatch: null,
      height,
      isPinned: false,
      draw: (pen, stage) => {
        for (const stretch of stretches) drawStretch(pen, stage, stretch)
      },
      hit: ms => {
        const id = stretches.find(({ startMs, endMs }) => startMs <= ms && ms < endMs)?.id ?? null
        return id === null ? null : { kind: 'scene', id }
      },
      chooses: null,
    },
  ]
}

/** A stretch within the view, its words kept where they can be read. */
function drawStretch(pen: Pen, { view, width, colours }: TrackStage, stretch: Stretch): void {
  const from = Math.max(0, Math.round(pixelAtMs(view, stretch.startMs)))
  const to = Math.min(width, Math.round(pixelAtMs(view, stretch.endMs)))
  if (to <= 0 || from >= width) return
  const room = Math.max(1, to - from - 1)
  if (stretch.isChosen) {
    pen.fillStyle = colours.even
    pen.fillRect(from, 1, room, height - 2)
  }
  pen.fillStyle = { sequence: colours.hand, scene: colours.words, proposed: colours.doubt }[stretch.look]
  if (stretch.look === 'proposed') for (let x = from; x < from + room; x += 6) pen.fillRect(x, 1, 3, 2)
  else pen.fillRect(from, 1, room, 2)
  if (room < leastForWords) return
  pen.save()
  pen.beginPath()
  pen.rect(from, 0, room - 3, height)
  pen.clip()
  pen.fillStyle = colours.wordsOnShot
  pen.font = `500 11px ${colours.font}`
  pen.textBaseline = 'middle'
  pen.fillText(stretch.words, from + 4, height / 2 + 1.5)
  pen.restore()
}
