import type { FilmListField, ListedStanding } from '../../../study/index.ts'
import { amounts, several } from '../amounts.ts'

const fields: Record<FilmListField, string> = {
  title: 'title',
  originalTitle: 'original title',
  pinyin: 'pinyin',
  year: 'year or date',
  director: 'director',
  country: 'country',
  runningTime: 'running time',
  filmKind: 'kind of film',
  wikidata: 'Wikidata identifier',
  imdb: 'IMDb identifier',
  douban: 'Douban identifier',
}

interface Report {
  added: readonly string[]
  known: readonly string[]
  alike: readonly string[]
}

const named = (titles: readonly string[]) => titles.slice(0, 5).join('; ') + (titles.length > 5 ? '; …' : '')

/** Lists of films, brought in as films without files. */
export const filmLists = {
  open: 'From a list…',
  title: 'Films from a list',
  meaning:
    'A table (CSV) with a line that names its columns, or JSON that you have downloaded from Wikidata. Films come in without files; who says so is kept with their dates, running times and countries.',
  choose: 'Choose a list…',
  chosen: (fileName: string) => `From ${fileName}`,
  columns: 'What the columns hold',
  column: (name: string) => `Column ${name}`,
  passedOver: 'passed over',
  fields,
  asField: {
    ...fields,
    title: 'a title',
    originalTitle: 'an original title',
    pinyin: 'pinyin',
    year: 'a year or a date',
    director: 'a name',
    country: 'a country',
    runningTime: 'a running time',
    filmKind: 'a kind of film',
    wikidata: 'an identifier of Wikidata',
    imdb: 'an identifier of IMDb',
    douban: 'an identifier of Douban',
  } satisfies Record<FilmListField, string>,
  films: 'Films of the list',
  standings: {
    new: 'new',
    known: 'already here, by its identifier',
    alike: 'perhaps already here: the same title, and no other year',
  } satisfies Record<ListedStanding['kind'], string>,
  also: (title: string) => `${title} is a film of its own: bring it in`,
  minutes: (minutes: number) => `${amounts.count(minutes)} min`,
  bringIn: (count: number) => `Bring in ${several(count, 'film', 'films')}`,
  broughtIn: ({ added, known, alike }: Report) =>
    [
      added.length === 0
        ? 'No film was brought in: all are here already.'
        : `Brought in: ${several(added.length, 'film', 'films')}.`,
      ...(known.length > 0
        ? [`Already here by an identifier: ${several(known.length, 'film', 'films')} (${named(known)}).`]
        : []),
      ...(alike.length > 0
        ? [`Perhaps already here, and left out: ${several(alike.length, 'film', 'films')} (${named(alike)}).`]
        : []),
    ].join(' '),
  alsoByCommand: 'With --also-alike they are brought in as films of their own.',
}

export type FilmListWords = typeof filmLists
