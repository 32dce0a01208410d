import { Type } from 'typebox'
import type { CslItem, Doubt, Unfit } from '../../study/index.ts'
import { bounds, excerptKinds, locatorKinds } from '../../study/index.ts'
import { Line, Milliseconds, Nullable, Writing } from './bounded.ts'
import { Id, PartShown } from './records.ts'

/** A reference in CSL-JSON; the study says what of it cannot stand. */
export const CslReference = Type.Unsafe<CslItem>(
  Type.Object(
    { id: Type.String({ maxLength: bounds.name }), type: Type.String({ maxLength: bounds.role }) },
    { additionalProperties: true },
  ),
)

export const SourceSaid = Type.Object({ item: CslReference, reading: Line(bounds.name) })
export const NewSource = Type.Object({ id: Id, ...SourceSaid.properties })
export const Source = Type.Object({ ...NewSource.properties, createdAt: Type.String() })

export const NewExcerpt = Type.Object({
  id: Id,
  sourceId: Id,
  what: Type.Enum([...excerptKinds]),
  quotation: Writing,
  locatorKind: Type.Enum([...locatorKinds]),
  locator: Line(bounds.role),
  translation: Writing,
  language: Line(bounds.role),
  codeIds: Type.Array(Id, { maxItems: bounds.meansOfMediation }),
})
export const Excerpt = Type.Object({ ...NewExcerpt.properties, coderId: Id, createdAt: Type.String() })

/** That a place of a film quotes a passage; whose saying it is, and since when, the program says. */
export const NewQuoting = Type.Object({
  id: Id,
  excerptId: Id,
  partId: Id,
  startMs: Milliseconds,
  endMs: Milliseconds,
  attachedTo: Nullable(Id),
  says: Writing,
})
export const Quoting = Type.Object({ ...NewQuoting.properties, coderId: Id, createdAt: Type.String() })

export const SourcesAnswer = Type.Object({
  sources: Type.Array(Source),
  excerpts: Type.Array(Excerpt),
  quotings: Type.Array(Quoting),
  /** Of marks that quote something: what code each has. */
  quotingMarks: Type.Array(Type.Object({ id: Id, codeId: Id })),
  /** Of the parts where something is quoted: what their stills and names of places are drawn from. */
  parts: Type.Array(PartShown),
  /** How each is read, by which it is sorted, and how its hanzi sound, by which it is found. */
  readings: Type.Record(Type.String(), Type.Object({ sort: Type.String(), sounds: Type.String() })),
})

export const SetSourcesAnswer = Type.Object({
  set: Type.Array(
    Type.Object({
      sourceId: Id,
      html: Type.String(),
      text: Type.String(),
      /** As it is named in a text, or in a note. */
      named: Type.String(),
      bibtex: Type.String(),
    }),
  ),
})

/** A film in a style, and how it or a place in it is named in a text. */
export const CitedFilmAnswer = Type.Object({
  html: Type.String(),
  text: Type.String(),
  named: Type.Object({ html: Type.String(), text: Type.String() }),
})

const open = { additionalProperties: true } as const
const DoubtSaid = Type.Unsafe<Doubt>(
  Type.Object({ id: Type.String(), kind: Type.String(), level: Type.Enum(['wrong', 'doubtful']) }, open),
)
const UnfitSaid = Type.Unsafe<Unfit>(Type.Object({ kind: Type.String(), at: Type.Integer() }, open))

/** What may be wrong in the list, by the id of the source. */
export const DoubtsAnswer = Type.Object({ doubts: Type.Array(DoubtSaid) })

export const ReadSourcesRequest = Type.Object({
  text: Type.String({ minLength: 1, maxLength: bounds.referencesText }),
})

/** A list as it was read: what is in it, what of it did not fit, what looks wrong, and what the study has already. */
export const ReadSourcesAnswer = Type.Object({
  form: Type.Enum(['csl-json', 'bibtex', 'ris', 'printed']),
  items: Type.Array(CslReference),
  lines: Type.Array(Type.String()),
  unfit: Type.Array(UnfitSaid),
  doubts: Type.Array(DoubtSaid),
  /** Of those that the study seems to have: the id of its source, by the key of the one that was read. */
  alike: Type.Record(Type.String(), Id),
})

export const SourcesOutAnswer = Type.Object({ text: Type.String() })
