import type { DialogueLine } from '../../../../study/index.ts'
import { chosenId } from '../../../state/chosen.ts'
import { drawLines, heightOfLines } from './subtitle-track.ts'
import type { TrackRow } from './track.ts'

/** What is spoken, as it was written down: the words of each line, which choose it. */
export const dialogue: TrackRow = {
  from: ({ words, subtitles: known, chosen }) => [words, known?.dialogue, chosenId(chosen, 'dialogue')],
  make: ({ words, subtitles: known, chosen }) => {
    const lines = known?.dialogue ?? []
    if (lines.length === 0) return []
    const chosenLine = chosenId(chosen, 'dialogue')
    const drawn = lines.map(line => ({ ...line, text: line.original || line.translation }))
    return [
      {
        ...{ key: 'dialogue', name: words.dialogue.trackName, said: words.dialogue.track(lines.length) },
        ...{ swatch: null, height: heightOfLines, isPinned: false, chooses: null },
        draw: (pen, stage) => drawLines(pen, stage, drawn, chosenLine),
        hit: ms => {
          const id = lineAtMs(lines, ms, chosenLine)
          return id === null ? null : { kind: 'dialogue', id }
        },
      },
    ]
  },
}

/** The line at a moment; where there are several, the one after that which is chosen. */
function lineAtMs(lines: readonly DialogueLine[], ms: number, chosenLine: string | null): string | null {
  const here = lines.filter(({ startMs, endMs }) => startMs <= ms && ms < endMs)
  const at = here.findIndex(({ id }) => id === chosenLine)
  return here[(at + 1) % Math.max(1, here.length)]?.id ?? null
}
