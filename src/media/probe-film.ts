import type { Result } from '../study/index.ts'
import { readContainerHead } from './container-head.ts'
import type { Driver } from './driver.ts'
import { examineFile } from './examine-file.ts'
import type { MediaRefusal } from './media-refusal.ts'
import type { Probe } from './probe.ts'
import { readProbe } from './read-probe.ts'

export async function probeFilm(
  driver: Driver,
  path: string,
  signal: AbortSignal | undefined,
): Promise<Result<Probe, MediaRefusal>> {
  const file = await examineFile(path)
  if (!file.ok) return file
  const raw = await driver.describe(path, signal)
  if (!raw.ok) return raw
  return readProbe(raw.value, {
    byteSize: file.value.byteSize,
    containerHead: await readContainerHead(path),
  })
}
