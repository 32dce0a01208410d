import type { FrameClock, Result } from '../../study/index.ts'
import { accepted, refused } from '../../study/index.ts'
import { boundariesInClock, countedClock, shotsInClock } from './counted-clock.ts'
import { isCsvList, readCsvList, writeCsvList } from './csv-list.ts'
import { writeEdlList } from './edl-list.ts'
import { writeOtioList } from './otio-list.ts'
import { isPySceneDetectList, readPySceneDetectList, writePySceneDetectList } from './pyscenedetect-list.ts'
import { isEdlList, readEdlList } from './read-edl-list.ts'
import { isOtioList, readOtioList } from './read-otio-list.ts'
import type {
  Misfit,
  ReadingChoices,
  ReadShotList,
  ShotListForm,
  ShotListRefusal,
  ShotsOfFilm,
  WrittenShotList,
} from './shot-list.ts'
import { longestList } from './shot-list.ts'

interface Adapter {
  recognises: (text: string) => boolean
  read: (text: string, clock: FrameClock, choices: ReadingChoices) => Result<ReadShotList, ShotListRefusal>
  write: (film: ShotsOfFilm) => WrittenShotList
}

const adapters: Record<ShotListForm, Adapter> = {
  otio: { recognises: isOtioList, read: readOtioList, write: writeOtioList },
  pyscenedetect: {
    recognises: isPySceneDetectList,
    read: readPySceneDetectList,
    write: writePySceneDetectList,
  },
  edl: { recognises: isEdlList, read: readEdlList, write: writeEdlList },
  csv: { recognises: isCsvList, read: readCsvList, write: writeCsvList },
}

/** Reads a list of shots in whichever of the forms it is, for a film of this clock. */
export function readShotList(
  text: string,
  clock: FrameClock,
  choices: ReadingChoices = {},
): Result<ReadShotList, ShotListRefusal> {
  if (text.length > longestList) return refused({ kind: 'list-too-large', limit: longestList })
  const form = forms.find(candidate => adapters[candidate].recognises(text))
  if (!form) return refused({ kind: 'not-a-shot-list' })
  const counted = clockFor(form, clock)
  const list = adapters[form].read(text, counted, choices)
  if (!list.ok) return list
  const { boundaries, misfits, closableGaps } = list.value
  return accepted({
    form,
    closableGaps,
    boundaries: counted === clock ? boundaries : boundariesInClock(boundaries, counted, clock),
    misfits: [...misfits].sort((a, b) => entryOf(a) - entryOf(b)),
  })
}

export function writeShotList(form: ShotListForm, film: ShotsOfFilm): WrittenShotList {
  const counted = clockFor(form, film.clock)
  if (counted === film.clock) return adapters[form].write(film)
  const shots = shotsInClock(film.shots, film.clock, counted)
  return adapters[form].write({ ...film, shots, clock: counted })
}

const forms = Object.keys(adapters) as ShotListForm[]

function entryOf(misfit: Misfit): number {
  return 'entry' in misfit ? misfit.entry : 0
}

/** Forms that count frames count them as other programs do; the program's own table has milliseconds. */
function clockFor(form: ShotListForm, clock: FrameClock): FrameClock {
  return form === 'csv' ? clock : (countedClock(clock) ?? clock)
}
