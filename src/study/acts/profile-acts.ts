import type { ProfileEdit } from '../profile/edit-study.ts'
import { editStudy } from '../profile/edit-study.ts'
import type { StudyProfile } from '../profile/study-profile.ts'
import type { ActFamily } from './act-family.ts'

export interface KnownProfile {
  profile: StudyProfile
}

/** `upon`: what the named fields were when the edit began. */
export type ProfileAct = { kind: 'edit-study'; upon?: ProfileEdit } & ProfileEdit

/** Acts on what the study says of itself. */
export const profileActs: ActFamily<ProfileAct, KnownProfile> = {
  area: 'study',
  ground: 'study',
  place: {
    'edit-study': ({ profile }, { kind: _kind, ...edit }) => editStudy(profile, edit),
  },
}
