import type { ListedFilm, Misfit, ReadingChoices, ReadShotList, ShotListForm } from '../../exchange/index.ts'
import { readShotList, writeShotList } from '../../exchange/index.ts'
import { fileFacts } from '../../media/index.ts'
import type { StudyStore } from '../../store/index.ts'
import type { Result } from '../../study/index.ts'
import {
  accepted,
  fileWithFrames,
  refused,
  sameBoundaryMs,
  setBoundaries,
  titleFor,
} from '../../study/index.ts'
import type { Refusal } from '../../words/index.ts'
import { safeName } from '../going-out/names-of-files.ts'
import { openGate } from '../withholding/open-gate.ts'

const endings: Record<ShotListForm, string> = {
  csv: '.shots.csv',
  edl: '.edl',
  otio: '.otio',
  pyscenedetect: '-Scenes.csv',
}

export interface TakenOut {
  fileName: string
  text: string
  misfits: Misfit[]
}

/** The shots of a part as a file of another program, and what that form cannot hold. */
export async function takeOutShotList(
  store: StudyStore,
  partId: string,
  form: ShotListForm,
): Promise<Result<TakenOut, Refusal>> {
  const place = await placeOf(store, partId)
  if (!place.ok) return place
  const { clock, title, fileName, timeCode } = place.value
  const shots = await store.shots.ofPart(partId)
  if (shots.length === 0) return refused({ kind: 'list-without-shots' })
  const gate = await openGate(store, null)
  const named = gate.value({ title, fileName })
  const written = writeShotList(form, { shots, clock, timeCode, ...named })
  return accepted({ ...written, fileName: `${safeName(named.title || named.fileName)}${endings[form]}` })
}

export interface BroughtIn {
  form: ReadShotList['form']
  shotsBefore: number
  shotsNow: number
  misfits: Misfit[]
  /** Gaps of one frame that became shots, and may have been meant as none. */
  closableGaps: number
}

/** Sets the boundaries of a part as a list says them: a hand's, in one act that can be taken back. */
export async function bringInShotList(
  { store, makeId }: { store: StudyStore; makeId: () => string },
  partId: string,
  text: string,
  choices: ReadingChoices = {},
): Promise<Result<BroughtIn, Refusal>> {
  const place = await placeOf(store, partId)
  if (!place.ok) return place
  const { clock, filmId } = place.value
  const read = readShotList(text, clock, choices)
  if (!read.ok) return read
  const { homeCoderId: coderId } = await store.studies.get()
  let shotsBefore = 0
  const done = await store.acts.perform<Refusal>(
    { coderId, area: 'shots', filmId },
    { kind: 'bring-in-shot-list' },
    async transaction => {
      const list = await store.shots.listOfPart(partId, transaction)
      shotsBefore = list.shots.length
      const { boundaries } = read.value
      const act = { partId, endMs: clock.endMs, boundaries, toleranceMs: sameBoundaryMs(clock), makeId }
      return accepted(setBoundaries(list, act))
    },
  )
  if (!done.ok) return done
  const shotsNow = read.value.boundaries.length + 1
  const { form, misfits, closableGaps } = read.value
  return accepted({ form, misfits, closableGaps, shotsBefore, shotsNow })
}

async function placeOf(
  store: StudyStore,
  partId: string,
): Promise<Result<ListedFilm & { filmId: string }, Refusal>> {
  const place = await store.films.part(partId)
  if (!place) return refused({ kind: 'no-such-part' })
  const file = fileWithFrames(place)
  if (!file) return refused({ kind: 'no-such-file' })
  const whole = await store.films.find(place.filmId)
  const title = whole ? titleFor(whole.film, 'original') : ''
  const timeCode = fileFacts(file.probe, file.clock)?.timeCode ?? null
  return accepted({ filmId: place.filmId, clock: file.clock, title, fileName: file.originalName, timeCode })
}
