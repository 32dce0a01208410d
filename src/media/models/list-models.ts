import { stat } from 'node:fs/promises'
import { type FoundPackage, findPackage } from './find-package.ts'
import { modelsFolder, shotNetworkPath } from './models-folder.ts'

export function findOptionalPackage(name: string): Promise<FoundPackage | null> {
  return findPackage(name, modelsFolder())
}

/** What of the optional models is there; the program itself brings none and fetches none. */
export interface ModelsAtHand {
  folder: string
  runtime: FoundPackage | null
  shotNetwork: { path: string; byteSize: number | null; isUsed: boolean }
  writing: FoundPackage | null
}

export async function listModels(): Promise<ModelsAtHand> {
  const folder = modelsFolder()
  const path = shotNetworkPath(folder)
  const [runtime, writing, file] = await Promise.all([
    findPackage('onnxruntime-node', folder),
    findPackage('@gutenye/ocr-node', folder),
    stat(path).catch(() => null),
  ])
  const isUsed = runtime !== null && file !== null
  return { folder, runtime, shotNetwork: { path, byteSize: file?.size ?? null, isUsed }, writing }
}
