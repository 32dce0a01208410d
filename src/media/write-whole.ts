import { mkdir, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'

/** Writes under a temporary name and renames: what has its own name is whole. */
export async function writeWhole(target: string, content: string | Uint8Array): Promise<void> {
  await mkdir(path.dirname(target), { recursive: true })
  await writeFile(`${target}.part`, content)
  await rename(`${target}.part`, target)
}
