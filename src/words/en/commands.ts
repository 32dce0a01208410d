import type { RecordComplaint } from '../../study/index.ts'
import { amounts, several } from './amounts.ts'
import { corpus } from './corpus.ts'
import { tasks } from './tasks.ts'

interface Unanswered {
  files: readonly { name: string; path: string }[]
  tasks: readonly { kind: string; wouldRead: string | null }[]
  links: readonly { link: string; target: string | null }[]
}

interface ArchiveCounts {
  records: number
  films: number
  filmsNotRead: readonly string[]
  bytes: number
}

interface ImportCounts {
  films: number
  shots: number
  marks: number
  codes: number
  coders: number
  setAside: readonly { kind: string; count: number }[]
}

/** What an import does not simply bring in. Each line of it is kept word for word. */
const kept: Record<string, (count: number) => string> = {
  'mark-past-end': count =>
    `${several(count, 'mark lies', 'marks lie')} past the end of the film and ${count === 1 ? 'was' : 'were'} not brought in`,
  'mark-cut-at-end': count =>
    `${several(count, 'mark reaches', 'marks reach')} past the end of the film and ${count === 1 ? 'was' : 'were'} brought in up to it`,
  'span-past-end': count =>
    `${several(count, 'coded span lies', 'coded spans lie')} past the end of the film and ${count === 1 ? 'was' : 'were'} not brought in`,
  'span-cut-at-end': count =>
    `${several(count, 'coded span reaches', 'coded spans reach')} past the end of the film and ${count === 1 ? 'was' : 'were'} brought in up to it`,
  'film-longer-than-said': count =>
    `${several(count, 'film is', 'films are')} longer by ${count === 1 ? 'its' : 'their'} shots than said, and taken to end with the last shot`,
}

function setAside({ setAside: list }: ImportCounts): string {
  if (list.length === 0) return ''
  const said = list.map(({ kind, count }) => kept[kind]?.(count) ?? `${amounts.count(count)} × ${kind}`)
  return ` Set aside and kept word for word: ${said.join('; ')}.`
}

export const commands = {
  served: (address: string, folder: string) =>
    `Silverscreen is open at ${address} (study: ${folder}). Ctrl-C ends it.`,
  alreadyServed: (address: string) => `This study is open already at ${address}`,
  foundWritten: (file: string) => `What is found is in ${file}.`,
  matrixWritten: (file: string) => `Which code is in which unit is in ${file}.`,
  recordWritten: (file: string) => `The shot record is in ${file}.`,
  mediapkgWritten: (file: string, { videos, annotations }: { videos: number; annotations: number }) =>
    `${several(annotations, 'annotation', 'annotations')} of ${several(videos, 'video', 'videos')} are in ${file}.`,
  tablesWritten: (folder: string, tables: readonly { table: string; rows: number }[]) =>
    `${several(tables.length, 'table', 'tables')} are in ${folder}: ${tables.map(({ table, rows }) => `${table} ${amounts.count(rows)}`).join(', ')} rows.`,
  tokens: (list: readonly { name: string; writes: boolean; createdAt: string }[]) =>
    list.length === 0
      ? 'No program has a token of this study.'
      : list
          .map(
            ({ name, writes, createdAt }) =>
              `${name}: ${writes ? 'reads and writes' : 'reads'}, since ${createdAt.slice(0, 10)}`,
          )
          .join('\n'),
  tokenMade:
    'This is the token; nobody can print it again. It is brought as “Authorization: Bearer …” to /api/v1 while the study is served.',
  tokenRevoked: (name: string) => `The token “${name}” lets nobody in any more.`,
  codebookWritten: (file: string) => `The codebook is in ${file}.`,
  waitingForOther: 'Another command has this study open; waiting until it ends. Ctrl-C gives up.',
  fault: (message: string, log: string | null) =>
    `The program met a fault and stopped; what was done before is kept. It says: ${message}${log ? ` (in full in ${log})` : ''}. Try again; if it comes back, please report it.`,
  backedUp: (folder: string, films: number | null, bytes: number) =>
    films === null
      ? `Backed up to ${folder} (${amounts.bytes(bytes)}): the database, without film files. It opens with “silverscreen serve --study”; its films are then named as missing.`
      : `Backed up to ${folder} (${amounts.bytes(bytes)}): the database and ${several(films, 'film file', 'film files')} of the study’s own. Films that lie elsewhere stay where they lie. It opens with “silverscreen serve --study”.`,
  takenOut: (place: string, { records, films, filmsNotRead, bytes }: ArchiveCounts) =>
    `Taken out to ${place} (${amounts.bytes(bytes)} as text): ${several(records, 'record', 'records')} and ${films === 0 ? 'no film file' : several(films, 'film file', 'film files')}. Stills and what else can be made again are not in it.${filmsNotRead.length === 0 ? '' : ` Not there to be read, and so left out: ${filmsNotRead.join(', ')}.`}`,
  nameNewStudy:
    'An archive becomes a study of its own: say where with --study, a folder that is empty or not there yet.',
  broughtIn: (folder: string, { records, films }: { records: number; films: number }) =>
    `Brought in to ${folder}: ${several(records, 'record', 'records')} and ${films === 0 ? 'no film file; add each film again, and it is recognised' : several(films, 'film file', 'film files')}. It opens with “silverscreen serve --study”.`,
  studyMade: (folder: string) =>
    `A new, empty study stands in ${folder}. It opens with “silverscreen serve --study”.`,
  restored: (folder: string, bytes: number) =>
    `Restored to ${folder} (${amounts.bytes(bytes)}). It opens with “silverscreen serve --study”.`,
  takenIn: (file: string, shots: number) => `${file}: taken in, ${several(shots, 'shot', 'shots')}`,
  imported: (report: ImportCounts) =>
    `Brought in: ${several(report.films, 'film', 'films')}, ${several(report.shots, 'shot', 'shots')}, ${several(report.marks, 'mark', 'marks')} of ${several(report.codes, 'code', 'codes')} by ${several(report.coders, 'coder', 'coders')}.${setAside(report)}`,
  unanswered: ({ files, tasks: held, links }: Unanswered, answer: 'yes' | 'no' | 'none') => {
    if (files.length + held.length + links.length === 0)
      return 'Nothing in this study waits for a yes: its files are opened here, and its tasks were ordered here.'
    const lines = [
      ...links.map(({ link, target }) => `  link   ${link} → ${target ?? '?'}`),
      ...files.map(({ path }) => `  file   ${path}`),
      ...held.map(({ kind, wouldRead }) => `  task   ${heldTask(kind, wouldRead)}`),
    ]
    const ends = {
      yes: 'You have said yes: they are used from now on, and the tasks run when the study is next served.',
      no: 'You have said no: the tasks are cancelled, and the files stay unopened.',
      none: 'Nothing of it was read or run. “silverscreen accept --yes” says yes to all of it, “--no” cancels the tasks.',
    }
    return [
      'This study brings along what was not opened or ordered on this machine:',
      ...lines,
      ends[answer],
    ].join('\n')
  },
  checks: {
    records: (films: readonly { title: string; complaints: readonly RecordComplaint[] }[]) =>
      `${several(films.length, 'film record holds', 'film records hold')} what no act writes: ${films.map(({ title, complaints }) => `${title} (${complaints.map(corpus.complaint).join('; ')})`).join(', ')}. Describe the film anew on the page, or take it out and bring it in again.`,
    filesNotOpened: (paths: readonly string[]) =>
      `${several(paths.length, 'film file', 'film files')} of this study lie outside its folder and were not opened on this machine, so they were not looked at: ${paths.join(', ')}. If they are yours, say yes on the page or with “silverscreen accept --yes”.`,
    heldTasks: (held: readonly { kind: string; wouldRead: string | null }[]) =>
      `${several(held.length, 'task was', 'tasks were')} ordered elsewhere and not run: ${held.map(({ kind, wouldRead }) => heldTask(kind, wouldRead)).join(', ')}. Say yes or no on the page or with “silverscreen accept”.`,
    node: (version: string) => `Node ${version}`,
    mediaDriver: (name: string, version: string) => `Films are read by ${name} ${version}`,
    study: (folder: string, films: number, shots: number, marks: number) =>
      `Study in ${folder}: ${several(films, 'film', 'films')}, ${several(shots, 'shot', 'shots')}, ${several(marks, 'mark', 'marks')}`,
    databasePlace: (place: string) => `Its records stand in ${place}`,
    database: 'The study’s database is whole',
    databaseWrong: (complaints: readonly string[]) =>
      `The study’s database is damaged: ${complaints.join('; ')}. Close the program, copy the folder away, and bring back the last archive or backup.`,
    migrations: (count: number) =>
      `The study’s tables are up to date (${several(count, 'update', 'updates')})`,
    migrationsPending: (count: number) =>
      `The study was written by an older Silverscreen (${several(count, 'update', 'updates')} behind). It is backed up and brought up to date when it is next opened.`,
    noStudyYet: (folder: string) =>
      `There is no study in ${folder} yet. “silverscreen serve” or “silverscreen add” makes one.`,
    backups: (count: number, at: string, file: string) =>
      `Last backup: ${at.slice(0, 16).replace('T', ' ')} UTC (${file}); ${several(count, 'copy is', 'copies are')} kept beside the study`,
    noBackups:
      'There is no backup beside the study yet. One is made each day while it is open, and with “silverscreen backup DIR”.',
    writable: 'The study’s folder can be written to',
    notWritable: (code: string) =>
      `The study’s folder cannot be written to (${code}): it opens for reading only. Check its permissions, and whether its disk is mounted for reading only.`,
    notChecked: (what: string, message: string) => `This could not be looked at (${what}): ${message}`,
    files: (present: number) => `All film files are where they should be (${amounts.count(present)})`,
    filesMissing: (present: number, missing: readonly string[]) =>
      `${several(missing.length, 'film file is', 'film files are')} missing (${amounts.count(present)} ${present === 1 ? 'is' : 'are'} there): ${missing.join(', ')}. Put ${missing.length === 1 ? 'it back, or add it again from where it lies' : 'them back, or add them again from where they lie'} now: shots and marks are kept.`,
    undamaged: 'No film file is known to be damaged or cut short',
    damaged: (count: number) =>
      `${several(count, 'film file is', 'film files are')} damaged or cut short. Look for another copy:`,
    uploads: (unfinished: number, bytes: number, daysKept: number) =>
      unfinished === 0
        ? 'No upload waits to be gone on with'
        : `Unfinished uploads: ${amounts.count(unfinished)} (${amounts.bytes(bytes)}). Drop the same files on the page to go on; what nobody touches for ${several(daysKept, 'day', 'days')} is taken away.`,
    disk: (freeBytes: number) => `${amounts.bytes(freeBytes)} free on the study’s disk`,
    diskLow: (freeBytes: number) =>
      `Only ${amounts.bytes(freeBytes)} free on the study’s disk. Make room before you add films.`,
    folderPlace: 'The study lies on a disk of this machine',
    folderSynced: (place: string) =>
      `The study lies in a synced folder (${place}), where it can be copied half-written. Move it out of there and sync its archive instead.`,
    folderNetwork: (place: string) =>
      `The study lies on a network drive (${place}), where locks do not hold. Move it to a disk of this machine.`,
  },
}

function heldTask(kind: string, wouldRead: string | null): string {
  return `${tasks.kind[kind] ?? kind}${wouldRead ? ` (${wouldRead})` : ''}`
}

export type CommandWords = typeof commands
