import type { Stretch } from '../../study/index.ts'
import type { FileSentences } from '../file-sentences.ts'
import { clockTenths } from '../time-code.ts'
import { amounts, several } from './amounts.ts'

const andMore = (more: number) => (more === 0 ? '' : ` and in ${several(more, 'place', 'places')} more`)
const list = (places: readonly string[], more: number) =>
  more > 0 || places.length < 2
    ? `${places.join(', ')}${andMore(more)}`
    : `${places.slice(0, -1).join(', ')} and ${places.at(-1)}`
const fromTo = ({ startMs, endMs }: Stretch) => `from ${clockTenths(startMs)} to ${clockTenths(endMs)}`
const about = ({ startMs, endMs }: Stretch) =>
  endMs - startMs < 1000 ? clockTenths(startMs) : `${clockTenths(startMs)} to ${clockTenths(endMs)}`

/** What a digital copy lacks, and what was chosen in reading it. */
export const filmFiles: FileSentences & { damagedCopy: string } = {
  damagedCopy: 'Damaged',
  missingEnd: ({ startMs, endMs, frames }) =>
    `The end is missing: the pictures stop at ${clockTenths(startMs)}, and the file should last until ${clockTenths(endMs)} (${frames === null ? '' : `${several(frames, 'frame', 'frames')}, `}${amounts.seconds(endMs - startMs)}). It was probably not downloaded or copied whole.`,
  breaksOff: atMs =>
    `The file breaks off at ${clockTenths(atMs)}, in the middle of what it holds; how much is missing it does not say.`,
  gaps: (gaps, more) => `There is no picture ${list(gaps.map(fromTo), more)}.`,
  damaged: (stretches, more) =>
    `The file is damaged at about ${list(stretches.map(about), more)}: pictures or sound may be torn or missing there.`,
  unread: files =>
    `Behind this film the file holds ${several(files, 'more that is', 'more that are')} not read: it was joined from several files. Add those instead.`,
  fewerFrames: ({ stated, read }) =>
    `The file counts ${several(stated, 'picture', 'pictures')}, and ${amounts.count(read)} could be read: the others are empty or damaged.`,
  joined: (atMs, more) =>
    `${atMs.length + more === 1 ? 'Another recording begins' : 'Other recordings begin'} at ${list(atMs.map(clockTenths), more)}: the file’s own times begin anew there, and the times here go on.`,
  late: byMs =>
    `The picture begins ${amounts.seconds(byMs)} after the sound. The times here count from the first picture.`,
  chosenTrack: ({ number, of, codec, width, height }) =>
    `The file has ${several(of, 'picture track', 'picture tracks')}; number ${amounts.count(number)} is used (${codec}, ${width} × ${height}).`,
  timeCode: first =>
    `The file’s own time code begins at ${first}; EDL and OpenTimelineIO lists name their source by it. The times here count from the first picture.`,
}

export type FilmFileWords = typeof filmFiles
