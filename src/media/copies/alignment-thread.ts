import { readFile } from 'node:fs/promises'
import { parentPort } from 'node:worker_threads'
import type { FrameClock, Result } from '../../study/index.ts'
import { type Alignment, type AlignmentRefusal, alignCopies } from './align-copies.ts'
import { type Fingerprint, fingerprintOf } from './fingerprint.ts'

/** A film that has been looked through: where its features are kept, and its clock. */
export interface SeenFilm {
  featuresPath: string
  clock: FrameClock
}

export interface AlignmentCall {
  from: SeenFilm
  to: SeenFilm
}

/** Null where one of them has no features that this version can read. */
export type AlignmentAnswer = Result<Alignment, AlignmentRefusal> | null

/** The film that others are laid on, one after the other. */
let held: { featuresPath: string; fingerprint: Fingerprint | null } | null = null

async function fingerprintAt({ featuresPath, clock }: SeenFilm): Promise<Fingerprint | null> {
  const features = await readFile(featuresPath).catch(() => null)
  return features && fingerprintOf({ features, clock })
}

async function answer({ from, to }: AlignmentCall): Promise<AlignmentAnswer> {
  if (held?.featuresPath !== to.featuresPath)
    held = { featuresPath: to.featuresPath, fingerprint: await fingerprintAt(to) }
  const other = held.fingerprint && (await fingerprintAt(from))
  return other && alignCopies(other, held.fingerprint!)
}

parentPort!.on('message', ({ id, call }: { id: number; call: AlignmentCall }) => {
  answer(call).then(
    value => parentPort!.postMessage({ id, value }),
    cause => parentPort!.postMessage({ id, fault: (cause as Error).stack ?? String(cause) }),
  )
})
