import { createCanvas, loadImage } from '@napi-rs/canvas'

export async function readPicture(
  path: string,
): Promise<{ rgba: Uint8ClampedArray; width: number; height: number }> {
  const image = await loadImage(path)
  const canvas = createCanvas(image.width, image.height)
  const pen = canvas.getContext('2d')
  pen.drawImage(image, 0, 0)
  return {
    rgba: pen.getImageData(0, 0, image.width, image.height).data,
    width: image.width,
    height: image.height,
  }
}
