/** Why a media file could not be read or made. Said in words elsewhere. */
export type MediaRefusal =
  | { kind: 'missing' }
  | { kind: 'is-a-folder' }
  | { kind: 'unreadable'; code: string }
  | { kind: 'zero-length' }
  | { kind: 'not-a-film' }
  | { kind: 'playlist'; format: string }
  | { kind: 'truncated' }
  | { kind: 'no-video' }
  | { kind: 'no-frames' }
  | { kind: 'zero-frame-rate' }
  | { kind: 'absurd-size'; width: number; height: number }
  | { kind: 'too-many-streams'; limit: number }
  | { kind: 'codec-unknown'; codec: string }
  | { kind: 'changed-while-read' }
  | { kind: 'took-too-long'; limitMs: number }
  | { kind: 'cancelled' }
  | { kind: 'frame-not-found'; frame: number }
  | { kind: 'not-writable'; code: string }
  | { kind: 'disk-full' }
  | { kind: 'no-frames-given' }
  | { kind: 'no-such-track' }
  | { kind: 'subtitles-too-large'; limit: number }
  | { kind: 'no-media-driver'; wanted: 'ffmpeg' | 'node-av' | 'any' }
  | { kind: 'model-not-there'; model: string }
  | { kind: 'model-failed'; model: string; message: string }
  | { kind: 'damaged'; said: string }
  | { kind: 'driver-failed'; driver: string; lastLines: string[] }
