import type { Result } from '../../study/index.ts'
import { accepted, refused } from '../../study/index.ts'
import type { Driver } from '../driver/driver.ts'
import { beginsWithBox, readContainerHead } from '../files/container-head.ts'
import { examineFile } from '../files/examine-file.ts'
import { asKnown } from '../files/known-file.ts'
import type { MediaRefusal } from '../media-refusal.ts'
import type { Probe } from './probe.ts'
import { readProbe } from './read-probe.ts'

export async function probeFilm(
  driver: Driver,
  path: string,
  signal: AbortSignal | undefined,
  known: unknown = null,
): Promise<Result<Probe, MediaRefusal>> {
  const file = await examineFile(path)
  if (!file.ok) return file
  const raw = await driver.describe(path, signal)
  if (!raw.ok) {
    // A name that ends in .mp4 makes FFmpeg look for boxes in anything, and miss them as if they were cut off.
    const onlyNamed = raw.refusal.kind === 'truncated' && /\.(mp4|m4v|mov|3gp)$/i.test(path)
    return onlyNamed && !(await beginsWithBox(path)) ? refused({ kind: 'not-a-film' }) : raw
  }
  const probe = readProbe(raw.value, {
    byteSize: file.value.byteSize,
    containerHead: await readContainerHead(path),
  })
  return probe.ok ? accepted(asKnown(probe.value, known)) : probe
}
