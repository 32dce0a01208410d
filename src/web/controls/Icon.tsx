/** Drawn on a grid of 16 with one width of line, so that all keep one weight. */
const paths = {
  play: 'M5 3.2v9.6L12.6 8z',
  pause: 'M5.5 3.5v9M10.5 3.5v9',
  'frame-back': 'M10 4 6 8l4 4',
  'frame-forward': 'M6 4l4 4-4 4',
  'previous-shot': 'M4 3.5v9M12 4 7.5 8l4.5 4',
  'next-shot': 'M12 3.5v9M4 4l4.5 4L4 12',
  split: 'M8 2v12M5.5 5.5 3 8l2.5 2.5M10.5 5.5 13 8l-2.5 2.5',
  merge: 'M8 2v2.5M8 11.5V14M2.5 5.5 5 8l-2.5 2.5M13.5 5.5 11 8l2.5 2.5',
  undo: 'M5.5 3 2.5 6l3 3M2.5 6H10a3.25 3.25 0 0 1 0 6.5H7',
  redo: 'M10.5 3l3 3-3 3M13.5 6H6a3.25 3.25 0 0 0 0 6.5h3',
  loop: 'M4.5 11.5H11a2.5 2.5 0 0 0 2.5-2.5V8M11.5 4.5H5A2.5 2.5 0 0 0 2.5 7v1M9.5 2.5l2 2-2 2M6.5 13.5l-2-2 2-2',
  close: 'M4 4l8 8M12 4l-8 8',
  retry: 'M13 8a5 5 0 1 1-1.6-3.66M13 2.5v3h-3',
  sound: 'M2.5 6.2v3.6H5L8.5 13V3L5 6.2zM11 5.8a3 3 0 0 1 0 4.4M12.8 4a5.5 5.5 0 0 1 0 8',
  'second-screen': 'M6 2.5h7.5v6H6zM2.5 6H4v6.5h7V11M6.5 14h3',
  mute: 'M2.5 6.2v3.6H5L8.5 13V3L5 6.2zM11 6l3.5 4M14.5 6 11 10',
  'zoom-in': 'M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9zM10.3 10.3 14 14M7 5v4M5 7h4',
  'zoom-out': 'M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9zM10.3 10.3 14 14M5 7h4',
  tracks: 'M2.5 4h11M2.5 8h7M2.5 12h9M12 7v2',
  locked: 'M4 7.5h8v6H4zM5.5 7.5V5.5a2.5 2.5 0 0 1 5 0v2',
  'zoom-whole': 'M2 4v8M14 4v8M4.5 8h7M6.5 6l-2 2 2 2M9.5 6l2 2-2 2',
  describe: 'M3 12.8 3.6 10l7.2-7.1a1.2 1.2 0 0 1 1.7 0l.6.6a1.2 1.2 0 0 1 0 1.7L6 12.3z',
  folder: 'M2 12.5v-9h4l1.5 2H14v7z',
  up: 'M8 13V3.5M4 7l4-4 4 4',
  film: 'M2.5 3.5h11v9h-11zM6.2 3.5v9M9.8 3.5v9',
  down: 'M4.5 6.5 8 10l3.5-3.5',
  search: 'M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9zM10.3 10.3 14 14',
  keys: 'M1.5 4h13v8h-13zM4 6.7h.01M6.6 6.7h.01M9.3 6.7h.01M12 6.7h.01M5 9.5h6',
  detect: 'M2 8h2.5M11.5 8H14M8 2v2.5M8 11.5V14M8 5.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5z',
  chosen: 'M3.5 8.5l3 3 6-7',
  codebook:
    'M3 2.5h8.5a1.5 1.5 0 0 1 1.5 1.5v9.5H4.5A1.5 1.5 0 0 1 3 12zM3 12a1.5 1.5 0 0 1 1.5-1.5H13M6 5.5h4',
  coding: 'M2.5 4h11M2.5 8h4M9.5 8h4M2.5 12h7',
  plan: 'M3 3h10v10H3zM3 6.3h10M3 9.7h10M6.3 3v10M9.7 3v10',
  analysis: 'M2.5 13.5h11M4.5 10.5h.01M7 7.5h.01M9 9h.01M11.5 4h.01',
  atlas: 'M2.5 4.5l4-1.5 3.5 1.5 3.5-1.5v8.5l-3.5 1.5-3.5-1.5-4 1.5zM6.5 3v8.5M10 4.5V13',
  copy: 'M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3',
  download: 'M8 2.5v7.5M4.5 7 8 10.5 11.5 7M2.5 13.5h11',
  add: 'M8 3v10M3 8h10',
  desk: 'M2.5 2.5h11v7h-11zM2.5 13h2.6M6.7 13h2.6M10.9 13h2.6',
  settings: 'M2.5 5h6M12 5h1.5M10 3v4M2.5 11H4M7.5 11h6M6 9v4',
  menu: 'M2.5 4h11M2.5 8h11M2.5 12h11',
  fold: 'M2.5 3.5h11v9h-11zM6.2 3.5v9M11 6 9 8l2 2',
  unfold: 'M2.5 3.5h11v9h-11zM6.2 3.5v9M9 6l2 2-2 2',
  notices: 'M2.5 3h11v7.5H8L5 13v-2.5H2.5zM5 5.7h6M5 7.9h4',
  tasks: 'M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11zM8 5v3.2l2 1.3',
  back: 'M9.5 4 5.5 8l4 4',
  foldRight: 'M2.5 3h11v10h-11zM10 3v10M5 6l2 2-2 2',
  unfoldRight: 'M2.5 3h11v10h-11zM10 3v10M7 6 5 8l2 2',
  tray: 'M2.5 8.5v4h11v-4M2.5 8.5h3l1 1.8h3l1-1.8h3M4.5 6h7M5.5 3.5h5',
  gather: 'M8 2.5v6M5.5 6 8 8.5 10.5 6M2.5 9.5v3h11v-3',
  empty: 'M3 5h10M6 5V3h4v2M4.5 5l.7 8.5h5.6L11.5 5M7 7.5v3.5M9 7.5v3.5',
  reading:
    'M8 4.2C6.6 3.2 4.6 2.9 2.5 3v9.2c2.1-.1 4.1.2 5.5 1.2 1.4-1 3.4-1.3 5.5-1.2V3c-2.1-.1-4.1.2-5.5 1.2zM8 4.2v9.2',
  region: 'M4.5 5.5h7v6h-7zM2 2.5h2M2.5 2v2M12 2.5h2M13.5 2v2M2 13.5h2M2.5 12v2M12 13.5h2M13.5 12v2',
  grip: 'M6 4h.01M10 4h.01M6 8h.01M10 8h.01M6 12h.01M10 12h.01',
  turn: 'M3 5.5h9.5M10 3l2.5 2.5L10 8M13 10.5H3.5M6 8l-2.5 2.5L6 13',
  writing: 'M3 4.5V3h10v1.5M8 3v10M6 13h4',
  essay: 'M3.5 2.5h6l3 3v8h-9zM9.5 2.5v3h3M5.5 8h5M5.5 10.5h5',
  sources: 'M2.5 2.5h3v11h-3zM5.5 2.5h3v11h-3zM9.2 3.4l2.7-.7 2.4 10.1-2.7.7z',
} as const

export type IconName = keyof typeof paths

export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path
        d={paths[name]}
        fill={name === 'play' ? 'currentColor' : 'none'}
        stroke="currentColor"
        strokeWidth={name === 'pause' ? 2.5 : 1.25}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  )
}
