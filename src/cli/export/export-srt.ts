import path from 'node:path'
import { refused } from '../../study/index.ts'
import { sayRefusal, wordsIn } from '../../words/index.ts'
import { filmNamed, takeOutSrt } from '../../workbench/index.ts'
import { withStudyToTakeOut } from '../archive/open-to-take-out.ts'
import { terminalLanguage } from '../outside-world.ts'
import { writeOut } from './write-out.ts'

interface WantedTrack {
  film: string
  part: string | undefined
  track: string
  out: string | undefined
}

/** Prints one track of a film as SubRip, or writes it into a file. */
export async function exportSrt(study: string, { film, part, track, out }: WantedTrack): Promise<number> {
  const language = terminalLanguage()
  const { refusals } = wordsIn(language)
  const taken = await withStudyToTakeOut<{ content: string }>(study, async store => {
    const named = filmNamed(await store.films.all(), film)
    if (!named.ok) return named
    const chosen = named.value.parts[part === undefined ? 0 : Number(part) - 1]
    if (!chosen) return refused({ kind: 'no-such-part' })
    return takeOutSrt(store, { partId: chosen.id, track, language })
  })
  const written = taken.ok && out !== undefined ? writeOut(path.resolve(out), taken.value.content) : taken
  if (!written.ok) {
    process.stderr.write(`${sayRefusal(refusals, written.refusal)}\n`)
    return 1
  }
  if (taken.ok && out === undefined) process.stdout.write(taken.value.content)
  return 0
}
