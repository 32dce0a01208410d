import path from 'node:path'
import { accepted } from '../../study/index.ts'
import { sayRefusal, wordsIn } from '../../words/index.ts'
import { filmNamed, intoEmptyFolder, takeOutAnnotations } from '../../workbench/index.ts'
import { withStudyToTakeOut } from '../archive/open-to-take-out.ts'
import { terminalLanguage } from '../outside-world.ts'
import { plainText } from '../plain-text.ts'

/** Writes the marks of each film, or of one, into a folder as Web Annotations, and says what these do not hold. */
export async function exportAnnotations(
  study: string,
  { folder, film, json }: { folder: string; film: string | undefined; json: boolean },
): Promise<number> {
  const { refusals, annotations: words } = wordsIn(terminalLanguage())
  const target = path.resolve(folder)
  const taken = await withStudyToTakeOut(study, async store => {
    const named = film === undefined ? null : filmNamed(await store.films.all(), film)
    if (named && !named.ok) return named
    return intoEmptyFolder(target, study, async bundle =>
      accepted(await takeOutAnnotations(store, bundle, named?.value.film.id ?? null)),
    )
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
      words.written(target, { files: files.length, annotations: count }),
      ...misfits.map(words.misfit),
    ]
    process.stdout.write(said.map(line => `${plainText(line)}\n`).join(''))
  }
  return 0
}
