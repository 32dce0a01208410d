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
