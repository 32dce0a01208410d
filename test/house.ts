/** The import table of ARCHITECTURE.md: who may import whom. Data of `fences.test.ts`. */
const everyRoomBelow = (room: string) => order.slice(0, order.indexOf(room))

const order = [
  'study',
  'disk',
  'statistics',
  'findings',
  'words',
  'charts',
  'essay',
  'exchange',
  'media',
  'store',
  'tasks',
  'workbench',
  'server',
]

export const pureRooms = ['study', 'statistics', 'findings', 'words', 'essay', 'exchange']

/** Doors: the only files of a room that outsiders may import. */
export const doors: Record<string, string[]> = { server: ['index.ts', 'contracts/index.ts'] }

export const mayImport: Record<string, string[]> = {
  study: [],
  disk: [],
  statistics: [],
  findings: ['study', 'statistics'],
  words: ['study', 'findings'],
  charts: ['study', 'findings', 'words'],
  essay: ['study', 'findings', 'words'],
  exchange: ['study', 'findings'],
  media: ['study', 'disk'],
  store: ['study', 'findings', 'essay', 'disk'],
  tasks: everyRoomBelow('tasks'),
  // The contracts say in what form acts come and records go, by page or by command.
  workbench: [...everyRoomBelow('workbench'), 'server/contracts'],
  server: everyRoomBelow('server'),
  web: ['study', 'findings', 'words', 'charts', 'essay', 'server/contracts'],
  cli: [...order],
}

/** Packages that a pure room may import. */
export const purePackages: Record<string, string[]> = {
  statistics: ['ml-matrix'],
  essay: [
    'citeproc',
    'mdast',
    'mdast-util-directive',
    'mdast-util-from-markdown',
    'mdast-util-to-markdown',
    'micromark-extension-directive',
  ],
  exchange: ['@retorquere/bibtex-parser', 'hyparquet', 'hyparquet-compressors', 'hyparquet-writer', 'saxes'],
}

/** `server/contracts` is shared with the workbench and the web: it sees the study's types and TypeBox, nothing else. */
export const contractImports = { rooms: ['study'], packages: ['typebox'] }

/**
 * What the screens of `web` share, each importing only what stands before it; a screen may import all but the frame,
 * which stands around it. Every other folder of `web` is a screen, imported by the list of screens and nobody else.
 */
export const sharedByScreens = ['look', 'state', 'services', 'controls', 'stage', 'frame']
export const aroundScreens = 'frame'
export const listOfScreens = 'screens.ts'

/** Source files of one folder, tests not counted: with more, what belongs together is no longer seen. */
export const mostInFolder = 30
