import { Box, Flex, IconButton, Typography } from '@strapi/design-system';
import { ChevronLeft, ChevronRight, Cross, Expand } from '@strapi/icons';
import type { ReactElement } from 'react';
import { styled } from 'styled-components';

import { useFormats } from '../../../kernel/formats';
import { useText } from '../../../kernel/text';
import { Skeleton } from '../../../ui';
import type { Photo } from './use-photos';

const Picture = styled.img`
  block-size: 26rem;
  cursor: zoom-in;
  display: block;
  inline-size: 100%;
  object-fit: contain;
`;

const Large = styled.div`
  background: ${({ theme }) => theme.colors.neutral0};
  display: flex;
  flex-direction: column;
  inset: 0;
  overflow: auto;
  position: fixed;
  z-index: 10;

  img {
    margin: auto;
    max-inline-size: none;
    min-inline-size: min(100%, 120rem);
  }
`;

interface PhotosProps {
  photos: readonly Photo[];
  at: number;
  onMove: (by: number) => void;
  zoomed: boolean;
  onZoom: (zoomed: boolean) => void;
}

/** The pictures of the work, one large at a time: a plate or a seal must be readable without opening anything. */
export function Photos({ photos, at, onMove, zoomed, onZoom }: PhotosProps): ReactElement {
  const say = useText();
  const { number } = useFormats();
  const photo = photos[at];
  const name = say('review.photo', { at: number(at + 1), of: number(photos.length) });
  return (
    <Box tag="section" aria-label={say('review.photos')} background="neutral0" hasRadius shadow="tableShadow" padding={4}>
      <Flex justifyContent="space-between" gap={2} paddingBottom={2}>
        <Typography variant="sigma" tag="h2">
          {photo ? name : say('review.photos')}
        </Typography>
        {photo && (
          <Flex gap={1}>
            {photos.length > 1 && (
              <>
                <IconButton label={say('review.photo-before')} variant="ghost" size="S" onClick={() => onMove(-1)}>
                  <ChevronLeft data-turns />
                </IconButton>
                <IconButton label={say('review.photo-after')} variant="ghost" size="S" onClick={() => onMove(1)}>
                  <ChevronRight data-turns />
                </IconButton>
              </>
            )}
            <IconButton label={say('review.zoom')} variant="ghost" size="S" onClick={() => onZoom(true)}>
              <Expand />
            </IconButton>
          </Flex>
        )}
      </Flex>
      {!photo && <Typography textColor="neutral600">{say('review.no-photos')}</Typography>}
      {photo && !photo.address && (
        <Box minHeight="26rem">{photo.failed ? <Typography textColor="danger600">{say('review.photo-failed')}</Typography> : <Skeleton $width="100%" />}</Box>
      )}
      {photo?.address && <Picture src={photo.address} alt={name} onClick={() => onZoom(true)} />}
      {zoomed && photo?.address && (
        <Large role="dialog" aria-label={name} data-hears-keys>
          <Box padding={2}>
            <IconButton label={say('action.close')} variant="tertiary" autoFocus onClick={() => onZoom(false)}>
              <Cross />
            </IconButton>
          </Box>
          <img src={photo.address} alt={name} />
        </Large>
      )}
    </Box>
  );
}
