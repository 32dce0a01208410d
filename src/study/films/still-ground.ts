/** On what ground stills of a film may be shown to others. */
export const stillGrounds = ['quotation', 'public-domain', 'permission', 'own'] as const
export type StillGroundKind = (typeof stillGrounds)[number]

/** The ground on which stills of a film go out; a film has one, or nobody has said it. */
export interface StillGround {
  id: string
  filmId: string
  ground: StillGroundKind
  /** Who gave it, the law, the licence: printed in the list of stills. */
  note: string
}
