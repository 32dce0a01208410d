import path from 'node:path'
import type { SheetOrder } from '../../server/contracts/index.ts'
import { bringInEach } from './bring-in-each.ts'

/** Whether these are tables, by what the first of them is called. */
export function areSheets(files: readonly string[]): boolean {
  return /\.(?:csv|tsv|tab|cms|cns)$/i.test(files[0] ?? '')
}

/** Brings in tables of shots and marks one after the other, each whole or not at all; says of each what came of it. */
export function importSheets(
  folder: string,
  files: readonly string[],
  { json, ...order }: SheetOrder & { json: boolean },
): Promise<number> {
  return bringInEach(folder, files, {
    json,
    order: (study, file) => study.imports.sheet(path.resolve(file), order),
  })
}
