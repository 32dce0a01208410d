import { open, stat } from 'node:fs/promises'
import path from 'node:path'
import { sayRefusal, wordsIn } from '../../words/index.ts'
import { bringInStudy } from '../../workbench/index.ts'
import { effects, terminalLanguage } from '../outside-world.ts'

/** A folder or a zip; whether there is an archive in it is seen when it is read. */
export async function looksLikeArchive(place: string): Promise<boolean> {
  const found = await stat(place).catch(() => null)
  if (!found?.isFile()) return found?.isDirectory() ?? false
  const file = await open(place).catch(() => null)
  if (!file) return false
  try {
    const { buffer } = await file.read(Buffer.alloc(2), 0, 2, 0)
    return /\.zip$/i.test(place) || buffer.toString('latin1') === 'PK'
  } finally {
    await file.close()
  }
}

/** Makes a study of an archive, in a folder of its own. */
export async function bringInArchive(
  archive: string,
  { study, json }: { study: string | undefined; json: boolean },
): Promise<number> {
  const { commands, refusals } = wordsIn(terminalLanguage())
  if (study === undefined) {
    process.stderr.write(`${commands.nameNewStudy}\n`)
    return 2
  }
  const made = await bringInStudy(archive, study, effects)
  if (!made.ok) {
    if (json) process.stdout.write(`${JSON.stringify({ refusal: made.refusal })}\n`)
    process.stderr.write(`${path.basename(archive)}: ${sayRefusal(refusals, made.refusal)}\n`)
    return 1
  }
  if (json) process.stdout.write(`${JSON.stringify(made.value)}\n`)
  else process.stdout.write(`${commands.broughtIn(made.value.folder, made.value)}\n`)
  return 0
}
