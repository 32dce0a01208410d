import type { StudyStore } from '../../store/index.ts'
import type { NamedThing, Names, QueryNames } from '../../study/index.ts'
import { choicesIn, linkWays, nameIn, namesGiven, opposedPositions, titleFor } from '../../study/index.ts'
import type { Language } from '../../words/index.ts'
import { languages, positionName, wordsIn } from '../../words/index.ts'

/** What a line can name in this study: each thing by what it is called in the language first, and by all its other names. */
export async function queryNames(store: StudyStore, language: Language): Promise<QueryNames> {
  const words = wordsIn(language)
  const { homeCoderId } = await store.studies.get()
  const { places } = await store.world.of(homeCoderId)
  const { kinds } = await store.links.of(homeCoderId)
  const attitudes = choicesIn(await store.coding.choiceLists(), 'attitude')
  const inAll = (say: (words: ReturnType<typeof wordsIn>) => string) =>
    unique([say(words), ...languages.map(other => say(wordsIn(other)))])
  const own = ({ id, names }: { id: string; names: Names }): NamedThing => ({
    id,
    names: unique([nameIn(names, language), ...namesGiven(names)]),
  })
  return {
    codes: (await store.coding.codes()).map(code => own(code)),
    aspects: (await store.coding.aspects()).map(aspect => ({
      ...own(aspect),
      values: aspect.values.map(own),
    })),
    contradictions: (await store.coding.contradictions()).map(contradiction => ({
      ...own(contradiction),
      values: opposedPositions.map(position => ({
        id: position,
        names: unique([
          ...[language, ...languages].map(one => positionName(contradiction, position, one)),
          position,
        ]),
      })),
    })),
    attitudes: attitudes.map(({ id, names }) => {
      const given = own({ id, names })
      const known = id as keyof typeof words.readings.attitudes
      return given.names.length > 0 ? given : { id, names: inAll(of => of.readings.attitudes[known] ?? id) }
    }),
    links: [
      { id: 'any', names: inAll(of => of.finding.anyLink) },
      ...linkWays.map(way => ({ id: way, names: inAll(of => of.links.ways[way]) })),
      ...kinds.map(own),
    ],
    coders: (await store.coding.coders()).map(({ id, name }) => ({
      id,
      names: unique([name, ...(id === homeCoderId ? inAll(of => of.finding.me) : [])]),
    })),
    films: (await store.films.all()).map(({ film }) => ({
      id: film.id,
      names: unique([titleFor(film, language), ...film.titles.map(({ text }) => text)]),
    })),
    periodisations: (await store.coding.periodisations()).map(({ id, name, periods }) => ({
      ...{ id, names: unique([name]) },
      values: periods.map(period => ({ id: period.name, names: [period.name] })),
    })),
    places: places.map(own),
  }
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names.filter(Boolean))]
}
