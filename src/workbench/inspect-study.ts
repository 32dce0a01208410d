import { readFile, stat, statfs } from 'node:fs/promises'
import path from 'node:path'
import { fileFacts } from '../media/index.ts'
import { backupElsewhere, keptBackups, whyNotWritable } from '../store/index.ts'
import type { FileFacts, RecordComplaint } from '../study/index.ts'
import { complaintsAboutFilm, isDamaged, showableFilm, titleFor } from '../study/index.ts'
import type { Refusal } from '../words/index.ts'
import { daysUntouched, unfinishedUploads } from './incoming/tidy-incoming.ts'
import type { OpenStudy } from './open-study.ts'
import type { HeldTask } from './tasks/held-task.ts'
import { heldTask } from './tasks/held-task.ts'

export type Check =
  | { kind: 'node'; state: CheckState; version: string }
  | { kind: 'media-driver'; state: CheckState; name: string; version: string }
  | { kind: 'refusal'; state: CheckState; refusal: Refusal }
  | { kind: 'no-study-yet'; state: CheckState; folder: string }
  | { kind: 'study'; state: CheckState; folder: string; films: number; shots: number; marks: number }
  | { kind: 'database-place'; state: CheckState; place: string }
  | { kind: 'database'; state: CheckState; complaints: string[] }
  | { kind: 'migrations'; state: CheckState; applied: string[]; pending: string[] }
  | { kind: 'files'; state: CheckState; present: number; missing: { name: string; path: string }[] }
  | { kind: 'uploads'; state: CheckState; unfinished: number; bytes: number; daysKept: number }
  | { kind: 'backups'; state: CheckState; count: number; last: { file: string; at: string } | null }
  | { kind: 'writable'; state: CheckState; code: string | null }
  | { kind: 'records'; state: CheckState; films: { title: string; complaints: RecordComplaint[] }[] }
  | { kind: 'not-opened'; state: CheckState; files: { name: string; path: string }[] }
  | { kind: 'held-tasks'; state: CheckState; tasks: HeldTask[] }
  | { kind: 'damage'; state: CheckState; files: { name: string; facts: FileFacts }[] }
  | { kind: 'disk'; state: CheckState; freeBytes: number }
  | { kind: 'folder-place'; state: CheckState; trouble: 'synced' | 'network' | null; place: string }
  | { kind: 'not-checked'; state: CheckState; what: string; message: string }

export type CheckState = 'good' | 'warning' | 'wrong'

export interface Inspection {
  checks: Check[]
}

/** What is there, what is missing and what is wrong with a study and the machine under it; nothing is changed. */
export async function inspectStudy(
  study: Pick<OpenStudy, 'store' | 'folder'> & { media: OpenStudy['media'] | null },
): Promise<Inspection> {
  const { store, media, folder } = study
  const about = await allOf({
    study: async () => ({
      kind: 'study',
      state: 'good',
      folder: folder.root,
      ...(await store.studies.counts()),
    }),
    place: async () => ({ kind: 'database-place', state: 'good', place: store.place }),
    database: async () => {
      const complaints = await store.studies.integrityComplaints()
      return { kind: 'database', state: complaints.length === 0 ? 'good' : 'wrong', complaints }
    },
    migrations: async () => {
      const pending = [...store.pending]
      const applied = (await store.studies.migrations()).filter(name => !pending.includes(name))
      return { kind: 'migrations', state: pending.length === 0 ? 'good' : 'warning', applied, pending }
    },
    files: () => inspectFiles(study),
    records: () => inspectRecords(study),
    held: () => inspectHeldTasks(study),
    damage: () => inspectDamage(study),
    uploads: async () => {
      const { count: unfinished, bytes } = await unfinishedUploads({ store, folder })
      return { kind: 'uploads', state: 'good', unfinished, bytes, daysKept: daysUntouched }
    },
  })
  return {
    checks: [
      ...inspectMachine(media),
      ...about,
      ...(await inspectPlace(folder.root, { hasFile: store.databaseFile !== null })),
    ],
  }
}

/** The program itself; without FFmpeg it still says everything else. */
export function inspectMachine(media: { name: string; version: string } | null): Check[] {
  return [
    { kind: 'node', state: 'good', version: process.versions.node },
    media
      ? { kind: 'media-driver', state: 'good', name: media.name, version: media.version }
      : { kind: 'refusal', state: 'wrong', refusal: { kind: 'no-media-driver' } },
  ]
}

/** What can be said of a study's folder whether or not its database can be opened. */
export async function inspectPlace(folder: string, how: { hasFile: boolean }): Promise<Check[]> {
  return allOf({
    // A database server has backups of its own.
    backups: async () => {
      if (!how.hasFile) return []
      const kept = (await keptBackups(folder)).map(({ file, at }) => ({ file, at }))
      const elsewhere = await backupElsewhere(folder)
      const all = [...kept, ...(elsewhere ? [{ file: elsewhere.folder, at: elsewhere.at }] : [])]
      const [last = null] = all.sort((a, b) => (a.at < b.at ? 1 : -1))
      return { kind: 'backups', state: last ? 'good' : 'warning', count: kept.length, last }
    },
    writable: async () => {
      const code = await whyNotWritable(folder, path.join(folder, 'study.sqlite'))
      return { kind: 'writable', state: code === null ? 'good' : 'warning', code }
    },
    disk: async () => {
      const { bavail, bsize } = await statfs(folder)
      const freeBytes = bavail * bsize
      return { kind: 'disk', state: freeBytes > 2 ** 30 ? 'good' : 'warning', freeBytes }
    },
    place: () => folderPlace(folder),
  })
}

/** One check that meets a fault keeps none of the others from being made. */
async function allOf(checks: Record<string, () => Promise<Check | Check[]>>): Promise<Check[]> {
  const made: Check[] = []
  for (const [what, check] of Object.entries(checks))
    made.push(
      ...[
        await check().catch((cause): Check => {
          const message = cause instanceof Error ? cause.message : String(cause)
          return { kind: 'not-checked', state: 'wrong', what, message }
        }),
      ].flat(),
    )
  return made
}

async function inspectFiles({ store, folder }: Pick<OpenStudy, 'store' | 'folder'>): Promise<Check[]> {
  const missing: { name: string; path: string }[] = []
  const notOpened: { name: string; path: string }[] = []
  const files = (await store.films.all()).flatMap(film => film.files)
  for (const file of files) {
    const place = await folder.fileAt(file)
    if (!place.ok) notOpened.push({ name: file.originalName, path: place.refusal.path })
    else if (!(await stat(place.value).catch(() => null)))
      missing.push({ name: file.originalName, path: place.value })
  }
  const present = files.length - missing.length - notOpened.length
  const state = missing.length === 0 ? 'good' : 'warning'
  return [
    { kind: 'files', state, present, missing },
    ...(notOpened.length > 0 ? [{ kind: 'not-opened', state: 'warning', files: notOpened } as const] : []),
  ]
}

/** Records that no act here would write. */
async function inspectRecords({ store }: Pick<OpenStudy, 'store'>): Promise<Check[]> {
  const films = (await store.films.all()).flatMap(whole => {
    const complaints = complaintsAboutFilm(whole)
    return complaints.length > 0
      ? [{ title: titleFor(showableFilm(whole.film), 'original'), complaints }]
      : []
  })
  return films.length > 0 ? [{ kind: 'records', state: 'warning', films }] : []
}

/** Film files that are known to be damaged or cut short. */
async function inspectDamage({ store }: Pick<OpenStudy, 'store'>): Promise<Check> {
  const files = (await store.films.all())
    .flatMap(film => film.files)
    .flatMap(file => {
      const facts = fileFacts(file.probe, file.clock)
      return facts && isDamaged(facts) ? [{ name: file.originalName, facts }] : []
    })
  return { kind: 'damage', state: files.length === 0 ? 'good' : 'warning', files }
}

async function inspectHeldTasks({ store }: Pick<OpenStudy, 'store'>): Promise<Check[]> {
  const tasks = (await store.tasks.held()).map(heldTask)
  return tasks.length > 0 ? [{ kind: 'held-tasks', state: 'warning', tasks }] : []
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
