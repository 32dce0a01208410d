import { unzipSync, zipSync } from 'fflate'

/** A zip keeps the time of each file: all of them one, as in an archive. */
const noTime = new Date(1980, 0, 1)

/** A Word document that was just made, with a day in the place of every time and of every name drawn by chance. */
export function withoutTime(docx: Buffer, day: string): Buffer {
  const midnight = `${day}T00:00:00Z`
  const names = new Map<string, string>()
  let pictures = 0
  const steady = (text: string) =>
    text
      .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${midnight}`)
      .replace(/(w:date=")[^"]*/g, `$1${midnight}`)
      // They are counted through all documents that were ever made here.
      .replace(/(<wp:docPr id=")\d+/g, (_, head: string) => `${head}${++pictures}`)
      .replace(/\brId([A-Za-z0-9_-]{12,})/g, (_, drawn: string) => {
        if (!names.has(drawn)) names.set(drawn, `rIdNamed${names.size + 1}`)
        return names.get(drawn)!
      })
  const files = Object.entries(unzipSync(new Uint8Array(docx))).map(([name, bytes]) => {
    const isText = /\.(?:xml|rels)$/.test(name)
    return [name, isText ? Buffer.from(steady(Buffer.from(bytes).toString('utf8'))) : bytes] as const
  })
  const sorted = files.sort(([a], [b]) => (a < b ? -1 : 1))
  return Buffer.from(zipSync(Object.fromEntries(sorted), { mtime: noTime, level: 6 }))
}
