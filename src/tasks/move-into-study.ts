import { mkdir, rename, stat } from 'node:fs/promises'
import path from 'node:path'
import type { MediaFile } from '../study/index.ts'
import type { TakeInPayload } from './take-in-payload.ts'
import type { TaskEffects } from './task-kinds.ts'

/** Endings that other programs open as films; any other says what a file is not, and is left off. */
const filmEndings = /^\.(mp4|m4v|mov|mkv|webm|avi|mpe?g|m2ts|mts|ts|vob|wmv|flv|ogv|mxf|dv|3gp|rmvb?)$/

/** Where a file comes to lie: a copied one below the study's own folder. */
export function storedFile(payload: TakeInPayload): Pick<MediaFile, 'storage' | 'path'> {
  if (payload.storage === 'referenced') return payload
  const ending = path.extname(payload.originalName).toLowerCase()
  return { storage: 'copied', path: `${payload.fileId}${filmEndings.test(ending) ? ending : ''}` }
}

/** Moves a copied file into its place, once; gives the path that its record keeps. */
export async function moveIntoStudy(effects: TaskEffects, payload: TakeInPayload): Promise<string> {
  const stored = storedFile(payload)
  const target = effects.folder.filePath(stored)
  if (payload.storage === 'copied' && (await existing([payload.path])) && payload.path !== target) {
    await mkdir(path.dirname(target), { recursive: true })
    await rename(payload.path, target)
  }
  return stored.path
}

/** The first of these paths at which there is something. */
export async function existing(paths: string[]): Promise<string | null> {
  for (const candidate of paths) if (await stat(candidate).catch(() => null)) return candidate
  return null
}
