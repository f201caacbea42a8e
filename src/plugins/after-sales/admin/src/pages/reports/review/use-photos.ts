import { useEffect, useState } from 'react';

import { useApi } from '../../../kernel/api';

export interface Photo {
  id: string;
  /** An address that the browser can show; none until the picture is here, or when it didn't come. */
  address?: string;
  failed?: boolean;
}

/** Photos are private: they are fetched as the person who is logged in, and forgotten with the page. */
export function usePhotos(ids: readonly string[], may: boolean): readonly Photo[] {
  const api = useApi();
  const [photos, setPhotos] = useState<readonly Photo[]>([]);
  const asked = ids.join(' ');
  useEffect(() => {
    if (!may) return undefined;
    const made: string[] = [];
    let here = true;
    const wanted = asked.split(' ').filter(Boolean);
    setPhotos(wanted.map((id) => ({ id })));
    const put = (photo: Photo): void => setPhotos((known) => known.map((one) => (one.id === photo.id ? photo : one)));
    for (const id of wanted) {
      api.download(`/photos/${id}`).then(
        (bytes) => {
          if (!here) return;
          const address = URL.createObjectURL(bytes);
          made.push(address);
          put({ id, address });
        },
        () => here && put({ id, failed: true }),
      );
    }
    return () => {
      here = false;
      made.forEach((address) => URL.revokeObjectURL(address));
    };
  }, [api, asked, may]);
  return photos;
}
