import { readFile, stat, statfs } from 'node:fs/promises'
import path from 'node:path'
import type { House } from './house.ts'
import { daysUntouched, unfinishedUploads } from './incoming/tidy-incoming.ts'

export type Check =
  | { kind: 'node'; state: CheckState; version: string }
  | { kind: 'media-driver'; state: CheckState; name: string; version: string }
  | { kind: 'study'; state: CheckState; folder: string; films: number; shots: number; marks: number }
  | { kind: 'database'; state: CheckState; complaints: string[] }
  | { kind: 'migrations'; state: CheckState; applied: string[] }
  | { kind: 'files'; state: CheckState; present: number; missing: { name: string; path: string }[] }
  | { kind: 'uploads'; state: CheckState; unfinished: number; bytes: number; daysKept: number }
  | { kind: 'disk'; state: CheckState; freeBytes: number }
  | { kind: 'folder-place'; state: CheckState; trouble: 'synced' | 'network' | null; place: string }

export type CheckState = 'good' | 'warning' | 'wrong'

export interface Inspection {
  checks: Check[]
}

/** What is there, what is missing and what is wrong with a study and the machine under it. */
export async function inspectStudy(house: Pick<House, 'store' | 'media' | 'folder'>): Promise<Inspection> {
  const { store, media, folder } = house
  const films = await store.films.all()
  const counts = await store.studies.counts()
  const complaints = await store.studies.integrityComplaints()
  const missing: { name: string; path: string }[] = []
  const files = films.flatMap(film => film.files)
  for (const file of files)
    if (!(await stat(folder.filePath(file)).catch(() => null)))
      missing.push({ name: file.originalName, path: folder.filePath(file) })
  const uploads = await unfinishedUploads({ store, folder })
  const { bavail, bsize } = await statfs(folder.root)
  const freeBytes = bavail * bsize
  return {
    checks: [
      { kind: 'node', state: 'good', version: process.versions.node },
      { kind: 'media-driver', state: 'good', name: media.name, version: media.version },
      { kind: 'study', state: 'good', folder: folder.root, ...counts },
      { kind: 'database', state: complaints.length === 0 ? 'good' : 'wrong', complaints },
      { kind: 'migrations', state: 'good', applied: await store.studies.migrations() },
      {
        kind: 'files',
        state: missing.length === 0 ? 'good' : 'warning',
        present: files.length - missing.length,
        missing,
      },
      {
        kind: 'uploads',
        state: 'good',
        unfinished: uploads.count,
        bytes: uploads.bytes,
        daysKept: daysUntouched,
      },
      { kind: 'disk', state: freeBytes > 2 ** 30 ? 'good' : 'warning', freeBytes },
      await folderPlace(folder.root),
    ],
  }
}

/** Locks and write-ahead logs do not hold on network drives, and a syncing service copies a study half-written. */
async function folderPlace(folder: string): Promise<Check> {
  const place = path.resolve(folder)
  const synced =
    /[\\/](dropbox|onedrive[^\\/]*|icloud ?drive|mobile documents|google ?drive|nextcloud|nutstore|坚果云|百度网盘)([\\/]|$)/i
  if (synced.test(place)) return { kind: 'folder-place', state: 'warning', trouble: 'synced', place }
  if (place.startsWith('\\\\') || (await isNetworkMount(place)))
    return { kind: 'folder-place', state: 'warning', trouble: 'network', place }
  return { kind: 'folder-place', state: 'good', trouble: null, place }
}

async function isNetworkMount(place: string): Promise<boolean> {
  const mounts = await readFile('/proc/mounts', 'utf8').catch(() => '')
  const [mount] = mounts
    .split('\n')
    .map(line => line.split(' '))
    .filter(([, point = '']) => point === '/' || place === point || place.startsWith(`${point}/`))
    .sort(([, a = ''], [, b = '']) => b.length - a.length)
  return /^(nfs4?|cifs|smb3?|sshfs|fuse\.sshfs|9p|afs|glusterfs|ceph)$/.test(mount?.[2] ?? '')
}
