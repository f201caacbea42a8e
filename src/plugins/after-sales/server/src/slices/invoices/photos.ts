import { AppError } from '../../kernel/http/errors';
import { cleanPicture, type CleanPicture } from '../../kernel/pictures';

export const PHOTO_TYPES = ['image/jpeg', 'image/png', 'image/webp'] as const;
export const PHOTO_LIMIT_BYTES = 8 * 1024 * 1024;

export type CleanPhoto = CleanPicture;

/**
 * The photo made anew from its pixels.
 * @throws photos.not-a-picture, photos.too-many-pixels
 */
export async function cleanPhoto(bytes: Buffer): Promise<CleanPhoto> {
  const photo = await cleanPicture(bytes);
  if (typeof photo === 'string') throw new AppError(`photos.${photo}`);
  return photo;
}
