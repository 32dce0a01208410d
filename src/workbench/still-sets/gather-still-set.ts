import type { CaptionedStill } from '../../exchange/index.ts'
import type { Media, Probe } from '../../media/index.ts'
import type { WantedStillSet } from '../../server/contracts/index.ts'
import type { WholeFilm } from '../../store/index.ts'
import type { Gate, MediaFile, PlateItem, Result } from '../../study/index.ts'
import {
  accepted,
  fileWithFrames,
  frameToMs,
  itemsOfPlate,
  msToFrame,
  refused,
  standingFrame,
} from '../../study/index.ts'
import type { Language, Refusal } from '../../words/index.ts'
import { wordsIn } from '../../words/index.ts'
import { stillOf } from '../films/draw-still.ts'
import { creditedWork } from '../going-out/credited-work.ts'
import type { OpenStudy } from '../open-study.ts'
import { openGate } from '../withholding/open-gate.ts'

/** What a set needs of an open study; FFmpeg is looked for only where a still has to be drawn. */
export type StillSetGround = Pick<OpenStudy, 'store' | 'folder'> & {
  openMedia: () => Promise<Result<Media, Refusal>>
}

export interface GatheredStillSet {
  name: string
  language: Language
  stills: (CaptionedStill & { picture: string })[]
  /** Those of which there is no file at hand, by their number on the plate. */
  withoutFile: number[]
  gate: Gate
}

/** Stills are printed at so many pixels to the inch. */
export const printedPerInch = 300
/** A file that lies elsewhere now is no reason to keep the other stills back. */
const notAtHand: ReadonlySet<string> = new Set([
  'missing',
  'not-opened-here',
  'leads-outside-study',
  'torn-away',
])
const millimetresPerInch = 25.4
const endings = { png: 'png', tiff: 'tif' } as const

/**
 * The stills of a plate, by its id or its name, each drawn at the size that the film has, in square pixels, with what a
 * publisher asks of it. What is withheld is not drawn; numbers are those of the plate.
 */
export async function gatherStillSet(
  study: StillSetGround,
  named: string,
  { form, language }: WantedStillSet,
): Promise<Result<GatheredStillSet, Refusal>> {
  const { store } = study
  const { homeCoderId } = await store.studies.get()
  const known = await store.readings.plates(homeCoderId)
  const byName = known.plates.filter(({ id, name }) => id === named || name === named.trim())
  const plate = byName.find(({ id }) => id === named) ?? byName[0]
  if (!plate) return refused({ kind: 'no-plate-of-that-name', name: named })
  const films = await store.films.all()
  const gate = await openGate(store, language)
  const stills: GatheredStillSet['stills'] = []
  const withoutFile: number[] = []
  for (const [index, item] of itemsOfPlate(known.items, plate.id).entries()) {
    const number = index + 1
    const whole = films.find(({ parts }) => parts.some(({ id }) => id === item.partId))
    const part = whole?.parts.find(({ id }) => id === item.partId)
    const file = whole && part && fileWithFrames({ part, files: whole.files })
    if (!whole || !file) {
      withoutFile.push(number)
      continue
    }
    const frame = await frameOf(study, item, file)
    if (!gate.letsFrame(item.partId, frameToMs(file.clock, frame))) continue
    const picture = await stillOf(study, { fileId: file.id, frame, ending: endings[form], width: 0 })
    if (!picture.ok && !notAtHand.has(picture.refusal.kind)) return picture
    if (!picture.ok) {
      withoutFile.push(number)
      continue
    }
    const still = await captioned(study, { item, number, frame, file, whole, language, gate })
    stills.push({
      ...still,
      file: `stills/${called(number)}.${endings[form]}`,
      picture: picture.value,
    })
  }
  if (stills.length === 0) return refused({ kind: 'no-still-to-take-out' })
  return accepted({ name: gate.text(plate.name), language, stills, withoutFile, gate })
}

type FramedFile = NonNullable<ReturnType<typeof fileWithFrames>>

/** The frame that the plate shows: the first of a still, the one that stands for a span. */
async function frameOf(
  { store }: StillSetGround,
  item: PlateItem,
  { clock }: Pick<FramedFile, 'clock'>,
): Promise<number> {
  if (item.what === 'still') return msToFrame(clock, item.startMs)
  const { stills } = await store.shots.listOfPart(item.partId)
  return standingFrame(clock, item, stills)
}

async function captioned(
  { store }: StillSetGround,
  one: {
    item: PlateItem
    number: number
    frame: number
    file: FramedFile & Pick<MediaFile, 'width' | 'height' | 'probe'>
    whole: WholeFilm
    language: Language
    gate: Gate
  },
): Promise<CaptionedStill> {
  const { item, number, frame, file, whole, language, gate } = one
  const atMs = frameToMs(file.clock, frame)
  const place = { partId: item.partId, startMs: atMs }
  const [ground] = await store.essays.belonging('stillGround', { filmId: [whole.film.id] })
  const widthPx = file.width ?? 0
  const video = (file.probe as Partial<Probe> | null)?.video
  const stored = video && (video.rotation % 180 === 0 ? video.width : video.height)
  const { stillSets } = wordsIn(language)
  const work = creditedWork(whole, place, { gate, language })
  return {
    ...{ number, file: '', frame, atMs, ...work },
    caption: gate.text(item.caption),
    credit: stillSets.creditOf(work),
    ground: ground?.ground ?? null,
    groundNote: gate.text(ground?.note ?? ''),
    ...{ widthPx, heightPx: file.height ?? 0 },
    printWidthMm: Math.floor((widthPx / printedPerInch) * millimetresPerInch),
    storedWidthPx: stored !== undefined && stored !== widthPx ? stored : null,
  }
}

function called(number: number): string {
  return `figure-${String(number).padStart(2, '0')}`
}
