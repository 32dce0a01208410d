import { codeName } from '../../../../study/index.ts'
import { chosenId, shotAtPlayhead } from '../../../state/chosen.ts'
import type { BesideOfPart, Lane } from './code-lanes.ts'
import { besideLanes } from './code-lanes.ts'
import { drawLane } from './coding-tracks.ts'
import { laneColumns } from './cull-lanes.ts'
import type { Track, TrackRow, TrackSources } from './track.ts'

const height = 16

/** What another coder marked, a lane for each code, to be read and not changed. */
export const beside: TrackRow = {
  from: ({ words, language, beside: other, chosen }) => [words, language, other, chosenId(chosen, 'beside')],
  make: sources =>
    sources.beside
      ? besideLanes(sources.beside).map(lane => besideTrack(sources, sources.beside!, lane))
      : [],
}

function besideTrack(
  { words, language, chosen }: TrackSources,
  { name }: BesideOfPart,
  { code, marks }: Lane,
): Track {
  const columns = laneColumns(marks)
  const outlined = marks.find(({ id }) => id === chosenId(chosen, 'beside'))
  return {
    key: `beside ${code.id}`,
    name: words.coding.besideLane({ code: codeName(code, language), name }),
    said: words.timeline.locked(words.timeline.marks(marks.length)),
    ...{ swatch: code.colour, isLocked: true, height, isPinned: false, chooses: null },
    draw: (pen, stage) =>
      drawLane(pen, stage, { columns, colour: code.colour, outlined, keysMs: [], height }),
    hit: ms => {
      const mark = marks.find(({ startMs, endMs }) => startMs <= ms && ms < endMs)
      return mark ? { kind: 'beside', id: mark.id } : shotAtPlayhead
    },
  }
}
