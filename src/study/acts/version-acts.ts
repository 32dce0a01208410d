import { accepted, refused } from '../result.ts'
import type { KnownDecision } from '../versions/decide-mark.ts'
import { decideMark } from '../versions/decide-mark.ts'
import type { KnownPublication } from '../versions/publish-codebook.ts'
import { publishCodebook } from '../versions/publish-codebook.ts'
import type { ActFamily } from './act-family.ts'

/** What only the program knows whole: marks and passes of all films and coders. */
export interface KnownVersions {
  publication: KnownPublication | null
  decision: KnownDecision | null
  now: () => string
}

export type VersionAct =
  /** Keeps the codebook as it stands as a version, and takes the steps that are planned. */
  | { kind: 'publish-codebook'; versionId: string; note: string }
  /** Gives a mark that waits the codes that its own went into; none takes it off. `newIds`: for the second and on. */
  | { kind: 'decide-mark'; markId: string; codeIds: string[]; newIds: string[] }

export const versionActs: ActFamily<VersionAct, KnownVersions> = {
  area: 'codebook',
  ground: 'study',
  place: {
    'publish-codebook': ({ publication, now }, act) => {
      if (!publication) return refused({ kind: 'nothing-to-publish' })
      const published = publishCodebook(publication, { ...act, publishedAt: now() })
      return published.ok ? accepted(published.value.change) : published
    },
    'decide-mark': ({ decision }, act) =>
      decision ? decideMark(decision, act) : refused({ kind: 'no-such-mark', markId: act.markId }),
  },
}
