import { useMemo } from 'react'
import type { ClaimKind, Evidence, EvidenceRole, EvidenceTarget, NewClaim } from '../../study/index.ts'
import { newIdentifier } from '../services/new-identifier.ts'
import { useServices } from '../use-app.ts'
import type { ToStandOn } from './choosing/to-stand-on.ts'
import { useKeepFinding } from './use-keep-finding.ts'

export type SaidOfClaim = Pick<NewClaim, 'name' | 'what' | 'words'>

export interface ChosenEvidence {
  role: EvidenceRole
  on: ToStandOn
}

/** Acts on the claims of one essay. */
export function useClaimActs(essayId: string) {
  const { outbox } = useServices()
  const keepFinding = useKeepFinding()
  return useMemo(() => {
    const targetOf = async (on: ToStandOn): Promise<EvidenceTarget | null> => {
      if (on.what === 'target') return on.target
      const id = await keepFinding(on.finding)
      return id === null ? null : { what: 'finding', id, path: null }
    }
    const pieces = async (chosen: readonly ChosenEvidence[]) => {
      const found = []
      for (const { role, on } of chosen) {
        const target = await targetOf(on)
        if (!target) return null
        found.push({ id: newIdentifier(), role, target })
      }
      return found
    }
    return {
      /** Whether it was made; the words are marked already by its name. */
      make: async (said: SaidOfClaim, chosen: readonly ChosenEvidence[]): Promise<boolean> => {
        const evidence = await pieces(chosen)
        if (!evidence) return false
        const claim = { id: newIdentifier(), essayId, ...said }
        const refusal = await outbox.send({ kind: 'make-claim', essayId, claim, evidence })
        if (refusal) outbox.say(refusal)
        return refusal === null
      },
      setKind: (claimId: string, what: ClaimKind) =>
        outbox.placeAndSay({ kind: 'set-claim', essayId, claimId, to: { what } }),
      setRival: (claimId: string, rivalId: string | null) =>
        outbox.placeAndSay({ kind: 'set-claim', essayId, claimId, to: { rivalId } }),
      remove: (claimId: string) => outbox.placeAndSay({ kind: 'remove-claim', essayId, claimId }),
      add: async (claimId: string, chosen: readonly ChosenEvidence[]) => {
        const evidence = await pieces(chosen)
        if (evidence) outbox.placeAndSay({ kind: 'add-evidence', essayId, claimId, evidence })
      },
      setRole: ({ id: evidenceId }: Evidence, role: EvidenceRole) =>
        outbox.placeAndSay({ kind: 'set-evidence', essayId, evidenceId, to: { role } }),
      take: ({ id: evidenceId }: Evidence) =>
        outbox.placeAndSay({ kind: 'take-evidence', essayId, evidenceId }),
    }
  }, [outbox, keepFinding, essayId])
}

export type ClaimActs = ReturnType<typeof useClaimActs>
