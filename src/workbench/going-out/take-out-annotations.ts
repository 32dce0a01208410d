import { Readable } from 'node:stream'
import type { BundleWriter } from '../../disk/index.ts'
import type { AnnotationMisfit } from '../../exchange/index.ts'
import { annotationMisfits, writeAnnotations } from '../../exchange/index.ts'
import type { StudyStore } from '../../store/index.ts'
import { fileInUse, regionsOf, titleFor } from '../../study/index.ts'
import { openGate } from '../withholding/open-gate.ts'
import { namesOfFiles } from './names-of-files.ts'

export interface AnnotationsTakenOut {
  files: { film: string; file: string; annotations: number }[]
  misfits: AnnotationMisfit[]
}

/** The marks of each film as Web Annotations, a file for each film; of one film where it is named. */
export async function takeOutAnnotations(
  store: StudyStore,
  bundle: BundleWriter,
  filmId: string | null = null,
): Promise<AnnotationsTakenOut> {
  const gate = await openGate(store, null)
  const films = (await store.films.all()).filter(({ film }) => filmId === null || film.id === filmId)
  const book = gate.value({
    codes: await store.coding.codes(),
    coders: await store.coding.coders(),
    aspects: await store.coding.aspects(),
    contradictions: await store.coding.contradictions(),
  })
  const names = namesOfFiles(
    films.map(({ film }) => gate.text(titleFor(film, 'original'))),
    '.jsonld',
  )
  const files: AnnotationsTakenOut['files'] = []
  const misfits = new Map<AnnotationMisfit['kind'], number>()
  for (const [index, { film, parts, files: copies }] of films.entries()) {
    const marks = gate.value(await store.coding.marksOfFilm(film.id))
    const annotated = {
      film: gate.value({ id: film.id, titles: film.titles }),
      parts: parts.map(part => {
        const file = fileInUse(part, copies)
        return {
          ...{ id: part.id, name: part.name },
          file: file && { name: gate.text(file.originalName), digest: file.digest },
        }
      }),
      marks,
      regions: regionsOf(await store.coding.regionKeys(marks)),
    }
    await bundle.add(names[index]!, Readable.from(writeAnnotations(annotated, book)))
    files.push({ film: annotated.film.id, file: names[index]!, annotations: marks.length })
    for (const { kind, count } of annotationMisfits(annotated))
      misfits.set(kind, (misfits.get(kind) ?? 0) + count)
  }
  await bundle.end()
  return { files, misfits: [...misfits].map(([kind, count]) => ({ kind, count })) }
}
