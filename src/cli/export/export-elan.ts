import path from 'node:path'
import type { Result } from '../../study/index.ts'
import { accepted, refused } from '../../study/index.ts'
import type { Refusal } from '../../words/index.ts'
import { sayRefusal, wordsIn } from '../../words/index.ts'
import { filmNamed, intoEmptyFolder, takeOutElan, takeOutValues } from '../../workbench/index.ts'
import { withStudyToTakeOut } from '../archive/open-to-take-out.ts'
import { effects, terminalLanguage } from '../outside-world.ts'
import { plainText } from '../plain-text.ts'
import { writeOut } from './write-out.ts'

/** Writes each film, or those that are named, into a folder as documents of ELAN, and says what these do not hold. */
export async function exportElan(
  study: string,
  { folder, films, json }: { folder: string; films: readonly string[]; json: boolean },
): Promise<number> {
  const { refusals, foreign: words } = wordsIn(terminalLanguage())
  const target = path.resolve(folder)
  const taken = await withStudyToTakeOut(study, async store => {
    const all = await store.films.all()
    const filmIds: string[] = []
    for (const name of films) {
      const named = filmNamed(all, name)
      if (!named.ok) return named
      filmIds.push(named.value.film.id)
    }
    const wanted = { filmIds: filmIds.length > 0 ? filmIds : null, at: effects.now() }
    return intoEmptyFolder(target, study, async bundle => accepted(await takeOutElan(store, bundle, wanted)))
  })
  if (!taken.ok) {
    if (json) process.stdout.write(`${JSON.stringify({ refusal: taken.refusal })}\n`)
    process.stderr.write(`${sayRefusal(refusals, taken.refusal)}\n`)
    return 1
  }
  const { files, misfits } = taken.value
  if (json) process.stdout.write(`${JSON.stringify({ folder: target, files, misfits })}\n`)
  else {
    const count = files.reduce((sum, { annotations }) => sum + annotations, 0)
    const said = [
      words.elanWritten(target, { files: files.length, annotations: count }),
      ...misfits.map(words.elanMisfit),
    ]
    process.stdout.write(said.map(line => `${plainText(line)}\n`).join(''))
  }
  return 0
}

/** Prints, or writes, what was chosen under one code in a film. */
export async function exportValues(
  study: string,
  {
    film,
    part,
    code,
    out,
  }: { film: string; part: string | undefined; code: string; out: string | undefined },
): Promise<number> {
  const { refusals } = wordsIn(terminalLanguage())
  const taken = await withStudyToTakeOut<string>(study, async store => {
    const named = filmNamed(await store.films.all(), film)
    if (!named.ok) return named
    const chosen = named.value.parts[part === undefined ? 0 : Number(part) - 1]
    if (!chosen) return refused({ kind: 'no-such-part' })
    return takeOutValues(store, { partId: chosen.id, code })
  })
  const written: Result<null, Refusal> = !taken.ok
    ? taken
    : out === undefined
      ? accepted(null)
      : writeOut(path.resolve(out), taken.value)
  if (!written.ok) {
    process.stderr.write(`${sayRefusal(refusals, written.refusal)}\n`)
    return 1
  }
  if (taken.ok && out === undefined) process.stdout.write(taken.value)
  return 0
}
