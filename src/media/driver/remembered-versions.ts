import { readFile, realpath, stat } from 'node:fs/promises'
import path from 'node:path'
import { writeWhole } from '../../disk/index.ts'

type Versions = Record<string, string>

/**
 * What programs said of their version last time, kept in a file: each start of FFmpeg costs as much as decoding
 * two seconds of film. Only the very same file of a program, untouched since, is believed to say it again.
 */
export async function rememberVersions(
  file: string,
  programs: string[],
  ask: (program: string) => Promise<string | null>,
): Promise<(string | null)[]> {
  const known = await readKnown(file)
  const answers = await Promise.all(
    programs.map(async program => {
      const sign = await signOf(program)
      const before = sign === null ? undefined : known[sign]
      return { sign, version: before ?? (await ask(program)), isNew: before === undefined }
    }),
  )
  const learnt = answers.flatMap(({ sign, version, isNew }) =>
    isNew && sign !== null && version !== null ? [[sign, version]] : [],
  )
  // A place that cannot be written costs the next start a moment, nothing else.
  if (learnt.length > 0)
    await writeWhole(file, JSON.stringify({ ...known, ...Object.fromEntries(learnt) })).catch(() => {})
  return answers.map(answer => answer.version)
}

/** Which file on the search path a name stands for, and when it was last touched; null where that is not plain. */
async function signOf(program: string): Promise<string | null> {
  for (const folder of (process.env['PATH'] ?? '').split(path.delimiter)) {
    const file = await realpath(path.join(folder, program)).catch(() => null)
    if (file === null) continue
    const { size, mtimeMs, mode } = await stat(file)
    if (mode & 0o111) return `${program} ${file} ${size} ${mtimeMs}`
  }
  return null
}

async function readKnown(file: string): Promise<Versions> {
  try {
    const known: unknown = JSON.parse(await readFile(file, 'utf8'))
    return Object.fromEntries(
      Object.entries(known as object).filter(([, version]) => typeof version === 'string'),
    )
  } catch {
    return {}
  }
}
