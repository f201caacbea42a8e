import { z } from 'zod';
import { attachPhoto, photoAnswer, photoOfJob, photosOfJob } from '../../../../shared/api/invoices';
import { AppError, fieldError } from '../../kernel/http/errors';
import { readRoute, writeRoute, type Route, type Upload } from '../../kernel/http/registry';
import { cleanPhoto, PHOTO_LIMIT_BYTES, PHOTO_TYPES } from './photos';
import { attachToJob, insertPhoto, isJobVisible, listPhotosOf, readPhoto } from './photos.store';

const ofJob = z.strictObject({ id: z.string().min(8).max(64) });

export const photosRoutes: Route[] = [
  writeRoute<unknown, unknown, Upload, z.infer<typeof photoAnswer>>({
    id: 'photos.upload',
    method: 'POST',
    path: '/photos',
    summary: 'Upload a photo (JPEG, PNG or WebP); it is made anew from its pixels and stays private',
    who: ['agent', 'staff'],
    upload: { types: PHOTO_TYPES, limitBytes: PHOTO_LIMIT_BYTES },
    answer: photoAnswer,
    status: 201,
    errors: ['input.media-type', 'input.too-large', 'photos.not-a-picture', 'photos.too-many-pixels'],
    roundTrips: 3,
    async handle({ body, scope, kernel }, tx) {
      const photo = await cleanPhoto(body.bytes);
      const id = kernel.ids.next();
      await insertPhoto(scope, tx, id, photo);
      return { body: { id, width: photo.width, height: photo.height, bytes: photo.bytes.length } };
    },
  }),
  readRoute({
    id: 'photos.show',
    path: '/photos/:id',
    summary: 'Download a photo',
    who: ['agent', 'staff'],
    params: z.strictObject({ id: z.uuid() }),
    answer: z.undefined(),
    fileTypes: ['image/webp'],
    errors: ['record.not-found'],
    roundTrips: 1,
    async handle({ params, scope }, db) {
      const bytes = await readPhoto(scope, db, params.id);
      if (!bytes) throw new AppError('record.not-found');
      return { body: undefined, file: { bytes, type: 'image/webp', name: `${params.id}.webp` } };
    },
  }),
  readRoute({
    id: 'photos.of-job',
    path: '/jobs/:id/photos',
    summary: 'List the photos of a job and of its reports of work',
    who: ['agent', 'staff'],
    params: ofJob,
    answer: photosOfJob,
    errors: ['record.not-found'],
    roundTrips: 1,
    async handle({ params, scope }, db) {
      const items = await listPhotosOf(scope, db, params.id);
      if (!items) throw new AppError('record.not-found');
      return { body: { items } };
    },
  }),
  writeRoute({
    id: 'photos.attach',
    method: 'POST',
    path: '/jobs/:id/photos',
    summary: 'Say that an uploaded photo shows the plate, card or purchase invoice of a job\'s device',
    who: ['agent', 'staff'],
    params: ofJob,
    body: attachPhoto,
    answer: photoOfJob,
    status: 201,
    errors: ['record.not-found', 'reports.photo-unknown'],
    roundTrips: 4,
    async handle({ params, body, scope, now }, tx) {
      if (!(await isJobVisible(scope, tx, params.id))) throw new AppError('record.not-found');
      const photo = await attachToJob(scope, tx, params.id, body, now);
      if (!photo) throw fieldError('reports.photo-unknown', 'photo');
      return { body: photo };
    },
  }),
];
