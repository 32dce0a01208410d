import { Type } from 'typebox'

export const ShotListForm = Type.Enum(['csv', 'edl', 'otio', 'pyscenedetect'])

/** What did not fit, as data: `{ kind, … }`; the words room says it. */
const Misfit = Type.Object({ kind: Type.String() }, { additionalProperties: true })

/** A list of shots to be kept as a file. */
/** A film shot by shot, with what stands beside each. */
export const ShotRecordForm = Type.Enum(['csv', 'docx'])
export const ShotRecordAnswer = Type.Object({ fileName: Type.String(), content: Type.String() })
export const ShotListAnswer = Type.Object({
  fileName: Type.String(),
  text: Type.String(),
  misfits: Type.Array(Misfit),
})

export const ShotListRequest = Type.Object({
  text: Type.String(),
  /** Gaps of one frame are taken for ends that were written one frame short. */
  closeGaps: Type.Optional(Type.Boolean()),
})

export const ShotListReport = Type.Object({
  form: ShotListForm,
  shotsBefore: Type.Integer(),
  shotsNow: Type.Integer(),
  closableGaps: Type.Integer(),
  misfits: Type.Array(Misfit),
})
