import type { Computed, SystemFinding, SystemTie } from '../../findings/index.ts'
import { isNotComputable } from '../../findings/index.ts'
import type { Words } from '../../words/index.ts'
import { drawNetwork } from '../network/draw-network.ts'
import { placeNodes } from '../network/place-nodes.ts'

export interface NetworksDrawnWith {
  words: Pick<Words, 'system' | 'charts'>
  names: { code(codeId: string): string }
  hasSizes: boolean
  size?: { width: number; height: number }
  chosenId?: string | null
  /** Where a code leads; without, it leads nowhere. */
  hrefOf?: (codeId: string) => string
}

const usual = { width: 480, height: 400 }

/** The pictures of the two periods: the same places in both. */
export function drawNetworks(
  finding: SystemFinding,
  { words, names, hasSizes, chosenId = null, hrefOf, size = usual }: NetworksDrawnWith,
): [string, string] {
  const { nodes, ties } = finding.network
  const places = new Map(placeNodes(finding.family, ties).map(place => [place.id, place]))
  const most = {
    mean: Math.max(1e-9, ...nodes.flatMap(({ meanP1, meanP2 }) => [known(meanP1), known(meanP2)])),
    strength: Math.max(1e-9, ...ties.flatMap(({ p1, p2 }) => [known(p1.strength), known(p2.strength)])),
  }
  const picture = (period: 1 | 2) => {
    const inPeriod = (tie: SystemTie) => (period === 1 ? tie.p1 : tie.p2)
    return drawNetwork({
      ...{ ...size, words: words.charts, hasSizes, chosenId },
      ...(hrefOf && { hrefOf }),
      nodes: nodes.flatMap(node => {
        const place = places.get(node.codeId)
        if (!place) return []
        const [present, films, mean] =
          period === 1
            ? [node.presentP1, node.filmsP1, node.meanP1]
            : [node.presentP2, node.filmsP2, node.meanP2]
        const own = ties.filter(
          tie => inPeriod(tie).isTie && (tie.first === node.codeId || tie.second === node.codeId),
        )
        const name = names.code(node.codeId)
        const kind = words.charts.network.kinds[node.kind]
        return [
          {
            ...{ id: node.codeId, name, kind: node.kind, x: place.x, y: place.y },
            size: known(mean) / most.mean,
            presence: films === 0 ? 'not-looked-for' : present === 0 ? 'absent' : 'present',
            said: words.system.node({ name, kind, present, films, ties: own.length }),
          },
        ]
      }),
      ties: ties.map(tie => ({
        ...{ first: tie.first, second: tie.second },
        strength: Math.max(0, known(inPeriod(tie).strength)) / most.strength,
        is: tie.state === 'stays' ? 'stays' : inPeriod(tie).isTie ? 'only-here' : 'only-there',
        built: tie.acrossGroups.length > 0 ? 'across' : tie.withinFamilies.length > 0 ? 'within' : null,
        said: sayTie(tie, finding, { words, names, hasSizes }),
      })),
    })
  }
  return [picture(1), picture(2)]
}

/** A tie in a sentence; without counts of shots where no numbers are shown. */
function sayTie(
  tie: SystemTie,
  { periods }: Pick<SystemFinding, 'periods'>,
  { words, names, hasSizes }: Pick<NetworksDrawnWith, 'words' | 'names' | 'hasSizes'>,
): string {
  const say = hasSizes ? words.system.tie : words.system.tiePlainly
  return say({ first: names.code(tie.first), second: names.code(tie.second), tie, periods })
}

function known(value: Computed<number>): number {
  return isNotComputable(value) ? 0 : value
}
