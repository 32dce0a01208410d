import { Type } from 'typebox'
import { bounds } from '../../../study/index.ts'
import { Film, Id, Person, Title } from '../records.ts'

/** What a film's description is made of; an edit names the fields that it changes. */
const FilmEdit = Type.Partial(
  Type.Object({
    titles: Type.Array(Title, { maxItems: bounds.titles }),
    people: Type.Array(Person, { maxItems: bounds.people }),
    releaseDate: Film.properties.releaseDate,
    storyDate: Film.properties.storyDate,
    shootingDate: Film.properties.shootingDate,
    filmKind: Film.properties.filmKind,
    identifiers: Film.properties.identifiers,
  }),
)

const OneFilmEdit = Type.Object({
  filmId: Id,
  ...FilmEdit.properties,
  /** What the named fields were when the edit began: another's change since is not overwritten. */
  upon: Type.Optional(FilmEdit),
})

/** Acts on the films of the corpus and their copies. */
export const FilmActs = [
  Type.Object({ kind: Type.Literal('describe-film'), ...OneFilmEdit.properties }),
  /** Many at once, as from a spreadsheet: all or none, and one to take back. */
  Type.Object({
    kind: Type.Literal('describe-films'),
    films: Type.Array(OneFilmEdit, { minItems: 1, maxItems: bounds.filmsAtOnce }),
  }),
  Type.Object({ kind: Type.Literal('remove-film'), filmId: Id }),
  /** Brings a removed film back with all that hung on it. */
  Type.Object({ kind: Type.Literal('bring-back-film'), filmId: Id }),
  /** The film is another copy of one that is there; `use`: go on with this copy, all annotations go along. */
  Type.Object({ kind: Type.Literal('take-as-copy'), likenessId: Id, use: Type.Boolean() }),
  Type.Object({ kind: Type.Literal('decline-likeness'), likenessId: Id }),
  /** Puts another copy of the part in use. */
  Type.Object({ kind: Type.Literal('use-file'), fileId: Id }),
  /** The files are those of a film that was described before; no part: of a version of their own. */
  Type.Object({
    kind: Type.Literal('join-described-film'),
    filmId: Id,
    toFilmId: Id,
    partIds: Type.Array(Id, { maxItems: bounds.partsAtOnce }),
  }),
  /** It is not asked any more which films these are, or it is asked again. */
  Type.Object({
    kind: Type.Literal('film-of-its-own'),
    filmIds: Type.Array(Id, { minItems: 1, maxItems: bounds.filmsAtOnce }),
    isOwn: Type.Boolean(),
  }),
  /** The file of this part becomes a film of its own again. */
  Type.Object({ kind: Type.Literal('take-file-out'), partId: Id }),
] as const
