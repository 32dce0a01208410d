import { codeKinds } from '../../study/index.ts'
import { colours } from '../colours.ts'
import type { LegendEntry } from '../legend.ts'
import { drawTie } from './draw-tie.ts'
import { kindSign } from './kind-sign.ts'
import type { NetworkDrawn } from './network-drawn.ts'

/** The signs that are used in a picture, each with what it means. */
export function networkLegend({
  nodes,
  ties,
  words,
}: Pick<NetworkDrawn, 'nodes' | 'ties' | 'words'>): LegendEntry[] {
  const said = words.network
  const kinds = codeKinds.filter(kind => nodes.some(node => node.kind === kind))
  const line =
    (is: 'stays' | 'only-here' | 'only-there', built: 'within' | 'across' | null = null) =>
    (x: number, y: number) =>
      drawTie({ is, built, strength: 0.3 }, { from: { x, y }, to: { x: x + 24, y }, hasSizes: true })
  const uses = (is: string) => ties.some(tie => tie.is === is)
  const builds = (built: string) => ties.some(tie => tie.built === built && tie.is !== 'only-there')
  return [
    ...kinds.map(kind => ({
      name: said.kinds[kind],
      width: 14,
      draw: (x: number, y: number) => kindSign(kind, { x: x + 6, y }, 5, { fill: colours.soft }),
    })),
    ...(nodes.some(({ presence }) => presence === 'absent')
      ? [
          {
            name: said.absent,
            width: 14,
            draw: (x: number, y: number) =>
              kindSign('symbol', { x: x + 6, y }, 5, {
                fill: colours.page,
                stroke: colours.faint,
                'stroke-width': 1.5,
              }),
          },
        ]
      : []),
    ...(uses('stays') ? [{ name: said.stays, width: 26, draw: line('stays') }] : []),
    ...(uses('only-here') ? [{ name: said.onlyHere, width: 26, draw: line('only-here') }] : []),
    ...(uses('only-there') ? [{ name: said.onlyThere, width: 26, draw: line('only-there') }] : []),
    ...(builds('within') ? [{ name: said.within, width: 26, draw: line('stays', 'within') }] : []),
    ...(builds('across') ? [{ name: said.across, width: 26, draw: line('stays', 'across') }] : []),
  ]
}
