import { Box, Flex, Typography } from '@strapi/design-system';
import { useState, type KeyboardEvent, type ReactElement } from 'react';
import { styled } from 'styled-components';

import type { PhotoOfJob } from '../../../../shared/api/invoices';
import { useFormats } from '../../kernel/formats';
import { directionOf } from '../../kernel/languages';
import { useMay } from '../../kernel/may';
import { useText } from '../../kernel/text';
import { Failed, Skeleton } from '../../ui';
import { useLoaded } from '../network/use-loaded';
import { AddPhoto } from './add-photo';
import { photoAt } from './keys';
import { usePhoto } from './use-photo';

const Large = styled.button<{ $zoomed: boolean }>`
  background: ${({ theme }) => theme.colors.neutral100};
  block-size: 46rem;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
  cursor: ${({ $zoomed }) => ($zoomed ? 'zoom-out' : 'zoom-in')};
  display: block;
  inline-size: 100%;
  max-block-size: 70vh;
  overflow: auto;
  padding: 0;

  img {
    block-size: ${({ $zoomed }) => ($zoomed ? 'auto' : '100%')};
    inline-size: ${({ $zoomed }) => ($zoomed ? '250%' : '100%')};
    max-inline-size: none;
    object-fit: contain;
  }

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
  }
`;

const Small = styled.button`
  background: ${({ theme }) => theme.colors.neutral100};
  block-size: 6.4rem;
  border: 2px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
  cursor: pointer;
  inline-size: 6.4rem;
  overflow: hidden;
  padding: 0;

  &[aria-pressed='true'] {
    border-color: ${({ theme }) => theme.colors.primary600};
  }

  img {
    block-size: 100%;
    inline-size: 100%;
    object-fit: cover;
  }
`;

/** Plate, card and purchase invoice, large; arrows go on to the next, Enter or a click looks closer. */
export function Photos({ jobId }: { jobId: string }): ReactElement {
  const say = useText();
  const may = useMay();
  const { data, problem, reload } = useLoaded<{ items: PhotoOfJob[] }>(`/jobs/${jobId}/photos`);
  return (
    <section aria-label={say('waiting.photos')}>
      <Typography variant="delta" tag="h3">
        {say('waiting.photos')}
      </Typography>
      {problem && <Failed problem={problem} onRetry={reload} />}
      {!data && !problem && <Skeleton />}
      {data?.items.length === 0 && (
        <Typography tag="p" textColor="neutral600">
          {say('waiting.no-photos')}
        </Typography>
      )}
      {data && data.items.length > 0 && <Viewer photos={data.items} />}
      {may('photos.attach') && may('photos.upload') && <AddPhoto jobId={jobId} onAdded={reload} />}
    </section>
  );
}

function Viewer({ photos }: { photos: readonly PhotoOfJob[] }): ReactElement {
  const say = useText();
  const { language, number, dateTime } = useFormats();
  const [at, setAt] = useState(0);
  const [zoomed, setZoomed] = useState(false);
  const photo = photos[Math.min(at, photos.length - 1)]!;
  const address = usePhoto(photo.id);
  const words = photo.kind ? say(`waiting.photo.${photo.kind}`) : say('waiting.photo.report', { number: `\u2066${photo.report ?? ''}\u2069` });
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = photoAt(event.key, at, photos.length, directionOf(language) === 'rtl');
    if (next === undefined || zoomed) return;
    event.preventDefault();
    setAt(next);
  };
  return (
    <Box paddingTop={3} onKeyDown={onKeyDown}>
      <Large type="button" $zoomed={zoomed} aria-pressed={zoomed} aria-label={say('waiting.look-closer', { what: words })} onClick={() => setZoomed(!zoomed)}>
        {address ? <img src={address} alt={words} /> : <Skeleton />}
      </Large>
      <Typography variant="pi" tag="p" textColor="neutral600" aria-live="polite">
        {words} — {dateTime(photo.at)} — {say('waiting.photo-of', { at: number(at + 1), count: number(photos.length) })}
      </Typography>
      {photos.length > 1 && (
        <Flex gap={2} wrap="wrap" paddingTop={2}>
          {photos.map((each, which) => (
            <Thumbnail key={each.id} photo={each} label={say('waiting.photo-number', { number: number(which + 1) })} chosen={which === at} onChoose={() => setAt(which)} />
          ))}
        </Flex>
      )}
    </Box>
  );
}

interface ThumbnailProps {
  photo: PhotoOfJob;
  label: string;
  chosen: boolean;
  onChoose: () => void;
}

function Thumbnail({ photo, label, chosen, onChoose }: ThumbnailProps): ReactElement {
  const address = usePhoto(photo.id);
  return (
    <Small type="button" aria-pressed={chosen} aria-label={label} onClick={onChoose}>
      {address && <img src={address} alt="" />}
    </Small>
  );
}
