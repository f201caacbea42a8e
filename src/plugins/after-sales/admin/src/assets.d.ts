declare module '*.woff2' {
  const address: string;
  export default address;
}

declare module 'stylis-plugin-rtl' {
  import type { StyleSheetManager } from 'styled-components';
  import type { ComponentProps } from 'react';

  const plugin: NonNullable<ComponentProps<typeof StyleSheetManager>['stylisPlugins']>[number];
  export default plugin;
}
