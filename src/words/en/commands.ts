import { amounts } from './amounts.ts'

interface ImportCounts {
  films: number
  shots: number
  marks: number
  codes: number
  coders: number
  setAside: readonly { kind: string; count: number }[]
}

export const commands = {
  served: (address: string, folder: string) =>
    `Silverscreen is open at ${address} (study: ${folder}). Ctrl-C ends it.`,
  alreadyServed: (address: string) => `This study is open already at ${address}`,
  drawingSpecimens: 'Two specimen films are being drawn meanwhile; the page shows how far they are.',
  waitingForOther: 'Another command has this study open; waiting until it ends. Ctrl-C gives up.',
  fault: (message: string, log: string | null) =>
    `The program met a fault and stopped; what was done before is kept. It says: ${message}${log ? ` (in full in ${log})` : ''}. Try again; if it comes back, please report it.`,
  backedUp: (folder: string, films: number | null, bytes: number) =>
    films === null
      ? `Backed up to ${folder} (${amounts.bytes(bytes)}): the database, without film files. It opens with “silverscreen serve --study”; its films are then named as missing.`
      : `Backed up to ${folder} (${amounts.bytes(bytes)}): the database and ${amounts.count(films)} film ${films === 1 ? 'file' : 'files'} of the study’s own. Films that lie elsewhere stay where they lie. It opens with “silverscreen serve --study”.`,
  takenIn: (file: string, shots: number) => `${file}: taken in, ${amounts.count(shots)} shots`,
  imported: (report: ImportCounts) =>
    `Brought in: ${amounts.count(report.films)} films, ${amounts.count(report.shots)} shots, ${amounts.count(report.marks)} marks of ${amounts.count(report.codes)} codes by ${amounts.count(report.coders)} coders.${report.setAside.length === 0 ? '' : ` Set aside and kept word for word: ${report.setAside.map(({ kind, count }) => `${amounts.count(count)} × ${kind}`).join(', ')}.`}`,
  checks: {
    node: (version: string) => `Node ${version}`,
    mediaDriver: (name: string, version: string) => `Films are read by ${name} ${version}`,
    study: (folder: string, films: number, shots: number, marks: number) =>
      `Study in ${folder}: ${amounts.count(films)} films, ${amounts.count(shots)} shots, ${amounts.count(marks)} marks`,
    database: 'The study’s database is whole',
    databaseWrong: (complaints: readonly string[]) =>
      `The study’s database is damaged: ${complaints.join('; ')}. Close the program, copy the folder away, and bring back the last archive or backup.`,
    migrations: (count: number) => `The study’s tables are up to date (${amounts.count(count)} updates)`,
    migrationsPending: (count: number) =>
      `The study was written by an older Silverscreen (${amounts.count(count)} updates behind). It is backed up and brought up to date when it is next opened.`,
    noStudyYet: (folder: string) =>
      `There is no study in ${folder} yet. “silverscreen serve” or “silverscreen add” makes one.`,
    backups: (count: number, at: string, file: string) =>
      `Last backup: ${at.slice(0, 16).replace('T', ' ')} UTC (${file}); ${amounts.count(count)} are kept beside the study`,
    noBackups:
      'There is no backup beside the study yet. One is made each day while it is open, and with “silverscreen backup DIR”.',
    writable: 'The study’s folder can be written to',
    notWritable: (code: string) =>
      `The study’s folder cannot be written to (${code}): it opens for reading only. Check its permissions, and whether its disk is mounted for reading only.`,
    notChecked: (what: string, message: string) => `This could not be looked at (${what}): ${message}`,
    files: (present: number) => `All film files are where they should be (${amounts.count(present)})`,
    filesMissing: (present: number, missing: readonly string[]) =>
      `${amounts.count(missing.length)} film files are missing (${amounts.count(present)} are there): ${missing.join(', ')}. Put them back, or add them again from where they lie now: shots and marks are kept.`,
    uploads: (unfinished: number, bytes: number, daysKept: number) =>
      unfinished === 0
        ? 'No upload waits to be gone on with'
        : `Unfinished uploads: ${amounts.count(unfinished)} (${amounts.bytes(bytes)}). Drop the same files on the page to go on; what nobody touches for ${amounts.count(daysKept)} days is taken away.`,
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

export type CommandWords = typeof commands
