import { useEffect, useState } from 'react';

import { useApi } from '../../kernel/api';

/** A private photo as an address that this page alone can show; given back when it is looked at no more. */
export function usePhoto(id: string | undefined): string | undefined {
  const api = useApi();
  const [shown, setShown] = useState<{ id: string; address: string }>();
  useEffect(() => {
    if (id === undefined) return undefined;
    let gone = false;
    let address: string | undefined;
    api.download(`/photos/${id}`).then(
      (bytes) => {
        if (gone) return;
        address = URL.createObjectURL(bytes);
        setShown({ id, address });
      },
      () => undefined,
    );
    return () => {
      gone = true;
      if (address !== undefined) URL.revokeObjectURL(address);
    };
  }, [api, id]);
  return shown?.id === id ? shown?.address : undefined;
}
