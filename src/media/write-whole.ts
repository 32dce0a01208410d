import { mkdir, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'

/** Writes under a temporary name and renames: what has its own name is whole. */
export async function writeWhole(target: string, content: string | Uint8Array): Promise<void> {
  await mkdir(path.dirname(target), { recursive: true })
  await writeFile(partOf(target), content)
  await rename(partOf(target), target)
}

/** Left behind where the program was ended while it wrote. */
export function partOf(target: string): string {
  return `${target}.part`
}
