import { readFile } from 'node:fs/promises'
import { Readable } from 'node:stream'
import type { BundleWriter } from '../../disk/index.ts'
import { writeCaptions } from '../../exchange/index.ts'
import type { StillSetAnswer, StillSetRequest } from '../../server/contracts/index.ts'
import type { Result } from '../../study/index.ts'
import { accepted } from '../../study/index.ts'
import type { Refusal } from '../../words/index.ts'
import { sayLeftOut, wordsIn } from '../../words/index.ts'
import { intoEmptyFolder } from '../going-out/into-empty-folder.ts'
import { captionsDocx } from './captions-docx.ts'
import type { GatheredStillSet, StillSetGround } from './gather-still-set.ts'
import { gatherStillSet, printedPerInch } from './gather-still-set.ts'
import { withPrintResolution } from './print-resolution.ts'

/** The stills of a plate for a publisher, in a folder of their own: see `gatherStillSet`. */
export async function takeOutStillSet(
  study: StillSetGround,
  plate: string,
  { folder, ...wanted }: StillSetRequest,
): Promise<Result<StillSetAnswer, Refusal>> {
  const gathered = await gatherStillSet(study, plate, wanted)
  if (!gathered.ok) return gathered
  return intoEmptyFolder(folder, study.folder.root, async bundle =>
    accepted(await writeStillSet(bundle, gathered.value)),
  )
}

/** What goes out, and what is to be looked at before it is handed on. */
export function sayStillSet({ stills, gate, language, withoutFile }: GatheredStillSet): StillSetAnswer {
  const bare = stills.filter(({ ground }) => ground === null).map(({ film }) => film)
  return {
    ...{ stills: stills.length, withoutFile },
    withoutGround: [...new Set(bare)],
    leftOut: sayLeftOut(gate.leftOut(), language),
  }
}

/** Pictures one after the other, so that none but one is in memory; then the list of captions, as a table and to be read. */
export async function writeStillSet(bundle: BundleWriter, set: GatheredStillSet): Promise<StillSetAnswer> {
  const { stills, language, name } = set
  const { stillSets } = wordsIn(language)
  const answer = sayStillSet(set)
  for (const { file, picture } of stills)
    await add(file, withPrintResolution(await readFile(picture), printedPerInch))
  await add('captions.csv', [...writeCaptions(stills)].join(''))
  await add('captions.docx', await captionsDocx(set))
  await add('README.txt', `${stillSets.readme({ name, ...answer }).join('\n\n')}\n`)
  await bundle.end()
  return answer

  function add(file: string, content: string | Buffer): Promise<void> {
    return bundle.add(file, Readable.from([Buffer.from(content)]))
  }
}
