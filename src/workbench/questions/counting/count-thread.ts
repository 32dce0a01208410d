import { parentPort, workerData } from 'node:worker_threads'
import { recordsInEvidence } from '../../../findings/index.ts'
import { StudyToCount } from '../../../store/index.ts'
import { countRecords } from './count-records.ts'
import type { CountedText } from './counting-threads.ts'
import { kindsAmong } from './kinds-of-codes.ts'

const { file } = workerData as { file: string }
const study = new StudyToCount(file)

/** Counts the films it is told, one after the other; what it has read stays here. Told of none any more, it ends. */
parentPort!.on('message', (filmId: string | null) => {
  if (filmId !== null) return parentPort!.postMessage(countOne(filmId))
  study.close()
  parentPort!.close()
})

function countOne(filmId: string): CountedText | { filmId: string; fault: string } {
  try {
    const coded = study.film(filmId)
    if (!coded) return { filmId, text: null }
    const kinds = kindsAmong(coded.codes)
    const { digest, counts } = countRecords(
      filmId,
      new Map(coded.parts.map(part => [part.id, { ...recordsInEvidence(part, coded), kinds }])),
    )
    return { filmId, digest, text: JSON.stringify(counts), asOf: coded.asOf }
  } catch (cause) {
    return { filmId, fault: (cause as Error).stack ?? String(cause) }
  }
}
