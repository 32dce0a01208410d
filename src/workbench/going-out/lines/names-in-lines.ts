import type { NamesInLines } from '../../../exchange/index.ts'
import type { WholeFilm } from '../../../store/index.ts'
import type { Code, Coder, Gate } from '../../../study/index.ts'
import { asLine, bounds, codeName, titleFor, yearsOf } from '../../../study/index.ts'

/** What films are called in lines, in their order: by title, by year where two have one title, else by number. */
export function labelsOfFilms(films: readonly WholeFilm[], gate: Gate): string[] {
  const titles = films.map(({ film }) => asLine(gate.text(titleFor(film, 'original')), bounds.title))
  const wanted = titles.map((title, index) => {
    const isOnly = titles.indexOf(title) === titles.lastIndexOf(title)
    const year = singleYear(films[index]!.film.releaseDate)
    return isOnly || year === null ? title : `${title} (${year})`
  })
  return apart(wanted, bounds.title)
}

/** Codes by their English name, or by the other where there is none, and coders by theirs. */
export function namesInLines(
  { codes, coders }: { codes: readonly Code[]; coders: readonly Coder[] },
  gate: Gate,
): NamesInLines {
  const symbols = apart(
    codes.map(code => asLine(gate.text(codeName(code, 'en')), bounds.name)),
    bounds.name,
  )
  const nameless = coders.find(({ name }) => name === '')
  const named = coders.filter(coder => coder !== nameless)
  const names = apart(
    named.map(({ name }) => asLine(gate.text(name), bounds.name)),
    bounds.name,
  )
  return {
    symbols: new Map(codes.map(({ id }, index) => [id, symbols[index]!])),
    coders: new Map([
      ...(nameless ? [[nameless.id, ''] as const] : []),
      ...named.map(({ id }, index) => [id, names[index]!] as const),
    ]),
  }
}

/** The year that a date means, where it means one and no other. */
export function singleYear(date: string | null): number | null {
  const years = yearsOf(date)
  return years && years.from === years.to ? years.from : null
}

/** Names of which no two are alike, and none is empty; the later one of two gets a number. */
function apart(names: readonly string[], most: number): string[] {
  const taken = new Set<string>()
  return names.map(name => {
    let own = name || '—'
    for (let number = 2; taken.has(own); number++) {
      const ending = ` ${number}`
      own = [...(name || '—')].slice(0, most - ending.length).join('') + ending
    }
    taken.add(own)
    return own
  })
}
