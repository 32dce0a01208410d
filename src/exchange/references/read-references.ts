import type { Result } from '../../study/index.ts'
import { accepted } from '../../study/index.ts'
import { readBibtex } from './read-bibtex.ts'
import type { ReadReferences, ReferencesRefusal } from './read-csl-json.ts'
import { readCslJson } from './read-csl-json.ts'
import { readRis } from './read-ris.ts'

export type ReferencesForm = 'csl-json' | 'bibtex' | 'ris' | 'printed'

/** A list as a file holds it or as it was pasted, in whichever form; a printed list has lines and no references. */
export async function readReferences(
  text: string,
): Promise<Result<ReadReferences & { form: ReferencesForm; lines: string[] }, ReferencesRefusal>> {
  const plain = text.replace(/^\ufeff/, '')
  if (/^\s*[[{]/.test(plain)) {
    const read = readCslJson(plain)
    return read.ok ? accepted({ ...read.value, form: 'csl-json', lines: [] }) : read
  }
  if (/^\s*@\w+\s*[{(]/m.test(plain))
    return accepted({ ...(await readBibtex(plain)), form: 'bibtex', lines: [] })
  if (/^TY {0,2}- /m.test(plain)) return accepted({ ...readRis(plain), form: 'ris', lines: [] })
  const lines = plain
    .split(/\r\n|\r|\n/)
    .map(line => line.trim())
    .filter(Boolean)
  return accepted({ items: [], unfit: [], form: 'printed', lines })
}
