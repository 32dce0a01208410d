import { parseArgs } from 'node:util'
import { fitReels, heldOutReels, makeReel } from './reels/made-reels.ts'

const usage = `npm run bench -- made-reels [--held-out | --fit]

Cuts reels from the clips beside the clone, each from its seed and with its exact truth beside it, into the folder
for temporary files, and lists them. They are what the detector is fitted on (--fit) and what it is judged by
(--held-out); both without either.`

const { values } = parseArgs({
  options: {
    fit: { type: 'boolean', default: false },
    'held-out': { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})

if (values.help) console.log(usage)
else {
  const wanted = [...(values['held-out'] ? [] : fitReels), ...(values.fit ? [] : heldOutReels)]
  for (const reel of wanted) {
    const { path, frames, transitions, negatives } = await makeReel(reel)
    const types = transitions.map(({ type }) => type)
    const counted = Object.fromEntries(
      [...new Set(types)].map(type => [type, types.filter(one => one === type).length]),
    )
    console.log(JSON.stringify({ reel: reel.name, path, frames, ...counted, negatives: negatives.length }))
  }
}
