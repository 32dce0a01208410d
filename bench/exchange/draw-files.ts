import { open } from 'node:fs/promises'

const linesAtOnce = 5000

async function writeLines(
  place: string,
  count: number,
  { head, line, foot }: { head: string; line: (at: number) => string; foot: string },
): Promise<void> {
  const file = await open(place, 'w')
  await file.write(head)
  for (let from = 0; from < count; from += linesAtOnce) {
    const lines: string[] = []
    for (let at = from; at < Math.min(count, from + linesAtOnce); at++) lines.push(line(at))
    await file.write(lines.join(''))
  }
  await file.write(foot)
  await file.close()
}

/** A package as Advene writes it, of ten types with five values each. */
export async function drawPackage(place: string, count: number): Promise<void> {
  const lengthMs = 7_200_000
  const types = Array.from({ length: 10 }, (_, at) => `Type${at}`)
  const completions = Array.from({ length: 5 }, (_, at) => `value ${at}`).join(',')
  const schema = types.map(
    type =>
      `<annotation-type id="${type}"><meta><completions xmlns="http://experience.univ-lyon1.fr/advene/ns/advenetool">${completions}</completions></meta><content-type mime-type="text/x-advene-keyword-list"/></annotation-type>`,
  )
  await writeLines(place, count, {
    head: `<package xmlns="http://experience.univ-lyon1.fr/advene/ns" xmlns:dc="http://purl.org/dc/elements/1.1/"><meta><duration xmlns="http://experience.univ-lyon1.fr/advene/ns/advenetool">${lengthMs}</duration></meta><annotations>\n`,
    line: at => {
      const begin = Math.floor((at / count) * (lengthMs - 5000))
      return `<annotation dc:creator="coder ${at % 7}" dc:date="2020-02-11T16:52:55" id="02d6d25c-4cf6-11ea-8124-${String(at).padStart(12, '0')}" type="#Type${at % 10}"><millisecond-fragment begin="${begin}" end="${begin + 4000}"/><content encoding="utf-8" mime-type="text/x-advene-keyword-list">value ${at % 5}</content></annotation>\n`
    },
    foot: `</annotations><schemas><schema id="drawn"><annotation-types>${schema.join('')}</annotation-types></schema></schemas></package>`,
  })
}

const shotsOfFilm = 1000
const marksOfFilm = 4000
const symbols = 100

/** A corpus in JSON Lines: films of a thousand shots with four thousand marks of a hundred symbols, each of a shot. */
export async function drawLines(place: string, marks: number): Promise<void> {
  const linesOfFilm = 1 + shotsOfFilm + marksOfFilm
  await writeLines(place, Math.ceil(marks / marksOfFilm) * linesOfFilm, {
    head: '',
    line: at => {
      const film = `film ${Math.floor(at / linesOfFilm)}`
      const within = at % linesOfFilm
      const startMs = ((within - 1) % shotsOfFilm) * 5000
      const span = { startMs, endMs: startMs + 5000 }
      const record =
        within === 0
          ? { type: 'film', id: film, period: `P${1 + (at % 2)}`, year: 1980, durationMs: shotsOfFilm * 5000 }
          : within <= shotsOfFilm
            ? { type: 'shot', film, i: within - 1, ...span }
            : {
                ...{ type: 'annotation', film, shot: (within - 1) % shotsOfFilm },
                ...{ symbol: `s${(within * 37 + at) % symbols}`, coder: 'c0', ...span },
              }
      return `${JSON.stringify(record)}\n`
    },
    foot: '',
  })
}
