import { Readable } from 'node:stream'
import type { BundleWriter } from '../../disk/index.ts'
import type { EafFrame, TrackMapping } from '../../exchange/index.ts'
import { tracksOfMarks, writeElan } from '../../exchange/index.ts'
import type { StudyStore } from '../../store/index.ts'
import type { Mark } from '../../study/index.ts'
import { fileInUse, titleFor } from '../../study/index.ts'
import type { KeptImport } from '../../tasks/index.ts'
import { keptImports } from '../../tasks/index.ts'
import { openGate } from '../withholding/open-gate.ts'
import { namesOfFiles } from './names-of-files.ts'

export interface ElanMisfit {
  kind: 'moved' | 'series' | 'said' | 'examples'
  count: number
}

export interface ElanTakenOut {
  files: { film: string; file: string; annotations: number }[]
  misfits: ElanMisfit[]
}

/**
 * Each film as a document of ELAN, each of its parts a file; some films where they are named. One that came from ELAN goes
 * out with the tiers, types and vocabularies that it came with.
 */
export async function takeOutElan(
  store: StudyStore,
  bundle: BundleWriter,
  { filmIds, at }: { filmIds: readonly string[] | null; at: string },
): Promise<ElanTakenOut> {
  const gate = await openGate(store, null)
  const films = (await store.films.all()).filter(({ film }) => filmIds === null || filmIds.includes(film.id))
  const book = gate.value({
    codes: await store.coding.codes(),
    coders: await store.coding.coders(),
    aspects: await store.coding.aspects(),
  })
  const imports = await keptImports(store)
  const parts = films.flatMap(whole => whole.parts.map((part, index) => ({ whole, part, index })))
  const titleOf = ({ whole, index }: (typeof parts)[number]) =>
    gate.text(titleFor(whole.film, 'original')) + (whole.parts.length > 1 ? ` ${index + 1}` : '')
  const names = namesOfFiles(parts.map(titleOf), '.eaf')
  const files: ElanTakenOut['files'] = []
  const counts: Record<ElanMisfit['kind'], number> = { moved: 0, series: 0, said: 0, examples: 0 }
  for (const [index, { whole, part }] of parts.entries()) {
    const own = imports.filter(({ partId }) => partId === part.id)
    const marks = gate
      .value(await store.coding.marksOfFilm(whole.film.id))
      .filter(({ partId }) => partId === part.id)
    const file = fileInUse(part, whole.files)
    const { text, annotations, moved } = writeElan({
      frame: gate.value(frameOf(own)),
      tracks: tracksOfMarks({ ...book, marks, mapping: gate.value(mappingOf(own)) }),
      shots: await store.shots.ofPart(part.id),
      mediaNames: file ? [gate.text(file.originalName)] : [],
      at,
    })
    await bundle.add(names[index]!, Readable.from([text]))
    files.push({ film: whole.film.id, file: names[index]!, annotations })
    counts.moved += moved
    counts.series += (await store.measurements.seriesOfPart(part.id)).length
    counts.said += marks.filter(saysMore).length
    counts.examples += marks.filter(({ passId }) => passId === null).length
  }
  await bundle.end()
  const misfits = (Object.keys(counts) as ElanMisfit['kind'][]).map(kind => ({ kind, count: counts[kind] }))
  return { files, misfits: misfits.filter(({ count }) => count > 0) }
}

/** All tracks that came in for a part, the newest first. */
export function mappingOf(imports: readonly KeptImport[]): TrackMapping[] {
  return imports.flatMap(({ mapping }) => mapping)
}

function frameOf(imports: readonly KeptImport[]): EafFrame | null {
  const frame = imports.find(kept => kept.form === 'elan' && kept.frame !== null)?.frame as
    | EafFrame
    | undefined
  return frame && Array.isArray(frame.tiers) && Array.isArray(frame.elements) ? frame : null
}

/** What no annotation of ELAN has a place for: positions and connotations. */
function saysMore({ said }: Mark): boolean {
  return said !== null && (said.positions.length > 0 || said.connotes !== '' || said.connotesIds.length > 0)
}
