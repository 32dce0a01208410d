import path from 'node:path'
import type { CodersSaid } from '../../tasks/index.ts'
import { looksForeign } from '../../tasks/index.ts'
import { bringInEach } from './bring-in-each.ts'

/** Whether these are files of another program, by the first of them. */
export async function areForeign(files: readonly string[]): Promise<boolean> {
  return files.length > 0 && (await looksForeign(path.resolve(files[0]!)))
}

/** Brings in files of other programs one after the other, each whole or not at all; says of each what came of it. */
export function importForeign(
  folder: string,
  files: readonly string[],
  { json, coders }: { json: boolean; coders: CodersSaid },
): Promise<number> {
  return bringInEach(folder, files, {
    json,
    order: (study, file) => study.imports.foreign(path.resolve(file), { coders }),
  })
}
