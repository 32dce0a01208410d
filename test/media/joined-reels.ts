import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { sharedFilms } from './shared-films.ts'

const run = promisify(execFile)

/** Some of the real reels as one film, uncut and unchanged, in the container that the name says. */
export async function joinReels(
  outPath: string,
  { reels = [1, 3], options = [] }: { reels?: number[]; options?: string[] } = {},
): Promise<string> {
  const films = sharedFilms('shots').filter((_, index) => reels.includes(index))
  const list = path.join(path.dirname(outPath), 'reels.txt')
  await writeFile(list, films.map(film => `file '${film.path}'\n`).join(''))
  await run('ffmpeg', [
    ...['-nostdin', '-v', 'error', '-y', '-f', 'concat', '-safe', '0', '-i', list],
    ...['-map', '0:v', '-c', 'copy', ...options, outPath],
  ])
  return outPath
}
