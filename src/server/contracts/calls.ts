import { Type } from 'typebox'
import { Film, Id, Person, Task, Title, TransitionIn } from './records.ts'

const Milliseconds = Type.Integer({ minimum: 0, maximum: 2 ** 45 })

/** Acts that the scholar makes; each is placed again by the server and kept with its inverse. */
export const ActRequest = Type.Union([
  Type.Object({ kind: Type.Literal('split-shot'), partId: Id, atMs: Milliseconds, newShotId: Id }),
  Type.Object({ kind: Type.Literal('merge-with-previous'), partId: Id, shotId: Id }),
  Type.Object({ kind: Type.Literal('move-boundary'), partId: Id, shotId: Id, atMs: Milliseconds }),
  Type.Object({
    kind: Type.Literal('retype-boundary'),
    partId: Id,
    shotId: Id,
    transitionIn: TransitionIn,
  }),
  Type.Object({
    kind: Type.Literal('describe-film'),
    filmId: Id,
    titles: Type.Array(Title, { maxItems: 20 }),
    people: Type.Array(Person, { maxItems: 200 }),
    releaseDate: Film.properties.releaseDate,
    storyDate: Film.properties.storyDate,
    shootingDate: Film.properties.shootingDate,
  }),
  Type.Object({ kind: Type.Literal('remove-film'), filmId: Id }),
])

export const Area = Type.Enum(['corpus', 'shots', 'coding', 'codebook', 'analysis'])

/** Which stack to take back from: the shots of one film, the corpus as a whole (`filmId` null) … */
export const StackRequest = Type.Object({ area: Area, filmId: Type.Union([Id, Type.Null()]) })

/** What an act did, as entries with before and after; see `Change` in the study room. */
export const ActAnswer = Type.Object({ actId: Id, kind: Type.String(), change: Type.Unknown() })

/** Any refusal, as data; the status is 4xx. */
export const RefusalAnswer = Type.Object({
  refusal: Type.Object({ kind: Type.String() }, { additionalProperties: true }),
})

export const StudyAnswer = Type.Object({
  id: Id,
  name: Type.String(),
  homeCoderId: Id,
  folder: Type.String(),
  program: Type.String(),
})

export const TasksAnswer = Type.Object({ tasks: Type.Array(Task) })

/** A folder under an opened root, for the file picker. */
export const FolderAnswer = Type.Object({
  path: Type.String(),
  parent: Type.Union([Type.String(), Type.Null()]),
  folders: Type.Array(Type.Object({ name: Type.String(), path: Type.String() })),
  files: Type.Array(Type.Object({ name: Type.String(), path: Type.String(), byteSize: Type.Integer() })),
})

export const RootsAnswer = Type.Object({ roots: Type.Array(Type.String()) })

/** References files where they lie. */
export const AddRequest = Type.Object({
  paths: Type.Array(Type.String({ minLength: 1, maxLength: 4096 }), { minItems: 1, maxItems: 1000 }),
  /** Several files that are the parts of one film, in order. */
  asOneFilm: Type.Optional(Type.Boolean()),
})
export const AddAnswer = Type.Object({ tasks: Type.Array(Task) })
