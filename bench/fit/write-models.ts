import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { DetectorModels } from '../../src/media/shots/detector-models.ts'

const files = {
  cut: { file: 'cuts/cut-model.ts', says: 'How the evidence of a cut is weighed.' },
  dissolve: { file: 'dissolves/dissolve-model.ts', says: 'How the evidence of a dissolve is weighed.' },
  quickDissolve: {
    file: 'dissolves/quick-dissolve-model.ts',
    says: 'The same without block matching, to sort out at little cost what cannot be a dissolve.',
  },
  wipe: { file: 'wipes/wipe-model.ts', says: 'How the evidence of a wipe is weighed.' },
} satisfies Record<keyof DetectorModels, { file: string; says: string }>

const lineLength = 96

/** Puts fitted models in the place of those in the program. */
export function writeModels(models: DetectorModels): void {
  for (const [name, { file, says }] of Object.entries(files)) {
    const { base, calibration, trees } = models[name as keyof DetectorModels]
    const lines = trees.match(new RegExp(`.{1,${lineLength}}`, 'g')) ?? []
    writeFileSync(
      fileURLToPath(new URL(`../../src/media/shots/${file}`, import.meta.url)),
      `/** ${says} Written by \`npm run bench -- fit-shots --write\`. */
export const ${name}Model = {
  base: ${base},
${calibration ? `  calibration: { slope: ${calibration.slope}, offset: ${calibration.offset} },\n` : ''}  trees: [
${lines.map(line => `    '${line}',\n`).join('')}  ].join(''),
}
`,
    )
  }
}
