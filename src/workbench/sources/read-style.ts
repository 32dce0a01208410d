import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { StyleText } from '../../essay/index.ts'
import {
  complaintAboutStyle,
  knownStyle,
  knownStyles,
  localesAtHand,
  setReferences,
} from '../../essay/index.ts'
import type { Result } from '../../study/index.ts'
import { accepted, refused } from '../../study/index.ts'
import type { Refusal } from '../../words/index.ts'

/** The style of a name, or the one in a file of the user's own; `folder` holds those that come with the program. */
export async function readStyle(folder: string, named: string): Promise<Result<StyleText, Refusal>> {
  const known = knownStyle(named)
  const isFile = !known && (/\.csl$/i.test(named) || /[\\/]/.test(named))
  if (!known && !isFile)
    return refused({ kind: 'style-unknown', style: named, known: knownStyles.map(({ name }) => name) })
  const file = known ? path.join(folder, `${known.file}.csl`) : path.resolve(named)
  const csl = await readFile(file, 'utf8').catch((cause: NodeJS.ErrnoException) => cause)
  if (typeof csl !== 'string')
    return refused({ kind: 'style-not-readable', style: named, code: csl.code ?? 'unknown' })
  const complaint =
    complaintAboutStyle(csl) ?? (known ? null : complaintOfEngine(csl, await readLocales(folder)))
  return complaint
    ? refused({ ...complaint, style: named })
    : accepted({ csl, locales: await readLocales(folder) })
}

async function readLocales(folder: string): Promise<Record<string, string>> {
  const read = localesAtHand.map(async tag => [
    tag,
    await readFile(path.join(folder, `locales-${tag}.xml`), 'utf8'),
  ])
  return Object.fromEntries(await Promise.all(read))
}

/** A style that nobody here has tried is tried on one reference before a list is set in it. */
function complaintOfEngine(csl: string, locales: Record<string, string>): { kind: 'style-not-csl' } | null {
  try {
    setReferences([{ id: 'tried', type: 'book', title: 'Tried' }], { csl, locales })
    return null
  } catch {
    return { kind: 'style-not-csl' }
  }
}
