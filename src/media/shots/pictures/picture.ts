/** The frames that detection looks at: 64 × 36 luma with quarter chroma behind it, and 32 × 18 evened out. */
export const fullWidth = 64
export const fullHeight = 36
export const fullSize = fullWidth * fullHeight
/** Both chroma planes of a frame. */
export const chromaSize = fullSize / 2
export const smallWidth = 32
export const smallHeight = 18
export const smallSize = smallWidth * smallHeight

/** One unit of spread in evened pictures, which are whole numbers for speed. */
export const spreadUnit = 48
/** Pictures flatter than this many grey levels are not blown up to full contrast: it would be grain. */
export const leastSpread = 3
/** 16 × 9, where motion matters less and a comparison costs little. */
export const tinyWidth = 16
export const tinyHeight = 9
export const tinySize = tinyWidth * tinyHeight
